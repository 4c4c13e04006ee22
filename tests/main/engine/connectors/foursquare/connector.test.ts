import { expect, test } from 'vitest'
import { foursquareConnector } from '../../../../../src/main/engine/connectors/foursquare'
import { foursquareAccount } from '../../../../../src/main/engine/connectors/foursquare/account'
import { accessWith } from '../../../../helpers/access'
import { connectorContract, itemAt, mentionsIn } from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const access = () => accessWith({}, { token: 'canary-key' })

const place = '4b0588f1f964a52076c622e3'
const tipOf = (item: number) => ({
  ...{
    fsq_tip_id: `t${item}`,
    created_at: new Date(itemAt(item)).toISOString(),
    text: `Wait times are long (${item})`,
  },
  ...{ lang: 'en', agree_count: 3, disagree_count: 0 },
})

function serve(server: ApiServer, items: readonly number[]) {
  server.on(`places-api.foursquare.com/places/${place}/tips`, () => ({
    json: items.toReversed().slice(0, 50).map(tipOf),
  }))
  server.on('places-api.foursquare.com/places/search', () => ({ json: { results: [] } }))
}

connectorContract(
  {
    ...{
      connector: foursquareConnector,
      settings: { place },
      access,
      serve,
      idOf: (item) => `t${item}`,
      several: 4,
    },
  },
  (run) => {
    test('maps a tip, which has neither stars nor an author', async () => {
      const { items, collect, server } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          kind: 'review',
          text: 'Wait times are long (1000)',
          rating: null,
          author: null,
          counts: { likes: 3 },
        },
      ])
      expect(server.requests[0]?.headers).toMatchObject({
        ...{ authorization: 'Bearer canary-key', 'x-places-api-version': '2025-06-17' },
      })
    })
    test('has a key that can be proved', async () => {
      const { http, now, signal } = run().reading()
      expect(await foursquareAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'Foursquare',
      })
    })
  },
)
