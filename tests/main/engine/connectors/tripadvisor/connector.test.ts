import { expect, test } from 'vitest'
import { tripadvisorConnector } from '../../../../../src/main/engine/connectors/tripadvisor'
import { tripadvisorAccount } from '../../../../../src/main/engine/connectors/tripadvisor/account'
import { locationIn } from '../../../../../src/main/engine/connectors/tripadvisor/location'
import { accessWith } from '../../../../helpers/access'
import { connectorContract, itemAt, mentionsIn } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const access = () => accessWith({}, { key: 'canary-key' })

const reviewOf = (item: number) => ({
  ...{
    id: 700000 + item,
    lang: 'es',
    location_id: 123,
    published_date: new Date(itemAt(item)).toISOString(),
  },
  ...{
    rating: 2,
    helpful_votes: 1,
    url: `https://www.tripadvisor.com/r${item}`,
    title: 'Mal',
    text: `Frío todo (${item})`,
  },
  ...{
    trip_type: 'Family',
    travel_date: '2026-02',
    user: { username: 'luisr', user_location: {} },
    subratings: {},
  },
})

function serve(server: ApiServer, items: readonly number[]) {
  server.on('api.content.tripadvisor.com/api/v1/location/123/reviews', () => ({
    json: { data: items.toReversed().slice(0, 20).map(reviewOf) },
  }))
  server.on('api.content.tripadvisor.com/api/v1/location/search', () => ({ json: { data: [] } }))
}

connectorContract(
  {
    ...{
      connector: tripadvisorConnector,
      settings: { location: '123', language: 'es' },
      access,
      serve,
      several: 4,
    },
    ...{ idOf: (item) => String(700000 + item), expired: { status: 403, json: { message: 'Forbidden' } } },
  },
  (run) => {
    test('maps a review with its title and its language, and keeps its key out of all that is kept', async () => {
      const { items, collect, server, reading } = run()
      items.push(1000)
      const outcome = await collect()
      expect(mentionsIn(outcome)).toMatchObject([
        {
          title: 'Mal',
          text: 'Frío todo (1000)',
          lang: 'es',
          rating: { value: 2 },
          author: { name: 'luisr' },
        },
      ])
      expect(server.requests[0]?.query.get('key')).toBe('canary-key')
      expect(JSON.stringify([outcome, reading().address])).not.toContain('canary-key')
    })
    test('has a key that can be proved', async () => {
      const { http, now, signal } = run().reading()
      expect(await tripadvisorAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'Tripadvisor',
      })
    })
  },
)

test.each([
  ['https://www.tripadvisor.es/Hotel_Review-g187514-d228427-Reviews-Velta-Madrid.html', '228427'],
  ['228427', '228427'],
  ['Velta', null],
])('“%s” is the place %s', (written, id) => {
  expect(locationIn(written)).toBe(id)
})
