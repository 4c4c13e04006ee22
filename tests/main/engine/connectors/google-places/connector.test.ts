import { expect, test } from 'vitest'
import { googlePlacesConnector } from '../../../../../src/main/engine/connectors/google-places'
import { placesAccount } from '../../../../../src/main/engine/connectors/google-places/account'
import { accessWith } from '../../../../helpers/access'
import { connectorContract, itemAt, mentionsIn, stored } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const access = () => accessWith({}, { key: 'canary-key' })

const place = 'ChIJ0123456789'
const nameOf = (item: number) => `places/${place}/reviews/r${item}`
const reviewOf = (item: number) => ({
  ...{
    name: nameOf(item),
    rating: 1,
    publishTime: new Date(itemAt(item)).toISOString(),
    relativePublishTimeDescription: 'now',
  },
  text: { text: `They never came (${item})`, languageCode: 'en' },
  originalText: { text: `Nunca vinieron (${item})`, languageCode: 'es' },
  authorAttribution: { displayName: 'Luis R.', uri: 'https://www.google.com/maps/contrib/1', photoUri: '' },
  googleMapsUri: `https://www.google.com/maps/reviews/r${item}`,
})

function serve(server: ApiServer, items: readonly number[]) {
  server.on(`places.googleapis.com/v1/places/${place}`, () => ({
    json: {
      id: place,
      displayName: { text: 'Ostrel' },
      ...(items.length > 0 && { reviews: items.slice(-5).map(reviewOf) }),
    },
  }))
  server.on('places.googleapis.com/v1/places:searchText', () => ({ json: {} }))
}
const refused = (status: number, error: object) => ({
  status,
  json: { error: { code: status, message: 'No.', ...error } },
})

connectorContract(
  {
    ...{ connector: googlePlacesConnector, settings: { place }, access, serve, idOf: nameOf, several: 4 },
    expired: refused(400, { status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] }),
    limited: refused(429, { status: 'RESOURCE_EXHAUSTED' }),
  },
  (run) => {
    test('maps a review in its author’s own words, and asks for no more fields than it needs', async () => {
      const { items, collect, server } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          kind: 'review',
          text: 'Nunca vinieron (1000)',
          lang: 'es',
          rating: { value: 1 },
          publishedAt: itemAt(1000),
        },
      ])
      expect(server.requests[0]?.headers).toMatchObject({
        ...{
          'x-goog-api-key': 'canary-key',
          'x-goog-fieldmask': 'id,displayName,rating,userRatingCount,reviews',
        },
      })
    })
    test('gives what Google says of all ratings together, which is no mention', async () => {
      const { server, collect } = run()
      const answer = (more: object) =>
        server.on(`places.googleapis.com/v1/places/${place}`, () => ({ json: { id: place, ...more } }))
      answer({ rating: 4.1, userRatingCount: 1204 })
      const first = await collect()
      expect(first).toMatchObject({ rating: { value: 4.1, best: 5, count: 1204 } })
      expect(mentionsIn(first)).toEqual([])
      answer({ rating: 4, userRatingCount: 'many' })
      const later = await collect(stored(first))
      expect(later).toMatchObject({ kind: 'unchanged', rating: { value: 4, best: 5, count: null } })
      answer({ rating: 0 })
      expect(await collect(stored(first))).not.toHaveProperty('rating')
    })
    test('has a key that can be proved', async () => {
      const { http, now, signal } = run().reading()
      expect(await placesAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'Google Places',
      })
    })
  },
)
