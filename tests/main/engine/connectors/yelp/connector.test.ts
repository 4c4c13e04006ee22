import { expect, test } from 'vitest'
import { yelpConnector } from '../../../../../src/main/engine/connectors/yelp'
import { yelpAccount } from '../../../../../src/main/engine/connectors/yelp/account'
import { businessIn } from '../../../../../src/main/engine/connectors/yelp/business'
import { accessWith } from '../../../../helpers/access'
import { connectorContract, itemAt, mentionsIn } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const access = () => accessWith({}, { token: 'canary-key' })

const time = (item: number) => new Date(itemAt(item)).toISOString().slice(0, 19).replace('T', ' ')
const reviewOf = (item: number) => ({
  ...{
    id: `y${item}`,
    url: `https://www.yelp.com/biz/velta?hrid=y${item}`,
    text: `They lost my sofa (${item})`,
    rating: 2,
  },
  ...{
    time_created: time(item),
    user: { id: 'u1', name: 'Dana K.', profile_url: 'https://www.yelp.com/user_details?userid=u1' },
  },
})

function serve(server: ApiServer, items: readonly number[]) {
  server.on('api.yelp.com/v3/businesses/velta-madrid/reviews', () => ({
    json: { reviews: items.toReversed().slice(0, 20).map(reviewOf), total: 90, possible_languages: ['en'] },
  }))
  server.on('api.yelp.com/v3/businesses/search', () => ({ json: { businesses: [], total: 0 } }))
}
const refused = (code: string, status = 400) => ({ status, json: { error: { code, description: 'No.' } } })

connectorContract(
  {
    ...{
      connector: yelpConnector,
      settings: { business: 'https://www.yelp.com/biz/velta-madrid?osq=Movers' },
      access,
      serve,
    },
    ...{ idOf: (item) => `y${item}`, several: 4, expired: refused('TOKEN_INVALID', 401) },
    limited: refused('TOO_MANY_REQUESTS_PER_SECOND', 429),
  },
  (run) => {
    test('maps a review, of whose time only the day is sure', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{
            kind: 'review',
            text: 'They lost my sofa (1000)',
            rating: { value: 2, min: 1, max: 5 },
            retention: 'max_age:1',
          },
          ...{
            publishedAt: Date.UTC(2026, 2, 2, 12),
            publishedPrecision: 'day',
            author: { name: 'Dana K.' },
          },
        },
      ])
    })
    test.each([
      ['the day’s questions are spent', refused('ACCESS_LIMIT_REACHED', 429), { kind: 'quota-exhausted' }],
      [
        'the business is not known',
        refused('BUSINESS_NOT_FOUND', 404),
        { kind: 'bad-request', words: 'No.' },
      ],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('has a key that can be proved', async () => {
      const { http, now, signal } = run().reading()
      expect(await yelpAccount.whoAmI({ http, now, signal, access: access() })).toEqual({ name: 'Yelp' })
    })
  },
)

test.each([
  ['velta-madrid', 'velta-madrid'],
  ['https://www.yelp.es/biz/velta-madrid-2?x=1', 'velta-madrid-2'],
  ['two words', null],
  ['', null],
])('“%s” is the business %s', (written, id) => {
  expect(businessIn(written)).toBe(id)
})
