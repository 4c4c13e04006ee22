import { expect, test } from 'vitest'
import { stackExchangeConnector } from '../../../../../src/main/engine/connectors/stack-exchange'
import { siteOf } from '../../../../../src/main/engine/connectors/stack-exchange/site'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  stored,
} from '../../../../helpers/connector-contract'
import type { ApiServer } from '../../../../servers/api-server'

const api = 'api.stackexchange.com/2.3'
const numberOf = (item: number) => 77_000_000 + item

function questionOf(item: number, more: object = {}) {
  return {
    ...{ question_id: numberOf(item), title: 'Velta&#39;s API &amp; me', score: -2, view_count: 40 },
    ...{ body: `<p>It fails since <b>yesterday</b> (${item})</p>`, answer_count: 1, is_answered: false },
    ...{ creation_date: itemAt(item) / 1000, tags: ['velta', 'api'], content_license: 'CC BY-SA 4.0' },
    link: `https://stackoverflow.com/questions/${numberOf(item)}/velta`,
    owner: {
      ...{ user_id: 5, display_name: 'Dana &amp; Co', reputation: 11, user_type: 'registered' },
      link: 'https://stackoverflow.com/users/5/dana',
    },
    ...more,
  }
}

/** Questions since a time, the newest first, a page at a time. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on(`${api}/search/advanced`, ({ query }) => {
    const found = items.toReversed().filter((item) => itemAt(item) / 1000 >= Number(query.get('fromdate')))
    const size = Number(query.get('pagesize'))
    const end = Number(query.get('page')) * size
    const page = found.slice(end - size, end).map((item) => questionOf(item, more(item)))
    return { json: { items: page, has_more: end < found.length, quota_max: 300, quota_remaining: 290 } }
  })
}

const settings = { words: 'velta', site: 'stackoverflow', key: '' }
const refused = (id: number, name: string, message = 'No.') => ({
  ...{ status: 400, json: { error_id: id, error_name: name, error_message: message } },
})

connectorContract(
  {
    ...{ connector: stackExchangeConnector, settings, serve, several: 250 },
    idOf: (item) => `stackoverflow/${numberOf(item)}`,
    limited: refused(502, 'throttle_violation', 'too many requests, more requests available in 30 seconds'),
  },
  (run) => {
    test('maps a question with its author, its score and its tags', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'question', reason: 'search', title: "Velta's API & me", retention: 'keep' },
          ...{ text: 'It fails since yesterday (1000)', publishedAt: itemAt(1000), editedAt: null },
          url: `https://stackoverflow.com/questions/${numberOf(1000)}/velta`,
          author: { externalId: 'stackoverflow/5', name: 'Dana & Co' },
          counts: { likes: 0, dislikes: 2, replies: 1, views: 40 },
          details: { site: 'stackoverflow.com', tags: 'velta, api' },
        },
      ])
    })
    test('knows an edit, and an author of whom only the name is left', async () => {
      const { server, collect } = run()
      const owner = { display_name: 'user77', user_type: 'does_not_exist' }
      serve(server, [1000], () => ({ last_edit_date: itemAt(1000) / 1000 + 60, owner, score: 3 }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ editedAt: itemAt(1000) + 60_000, counts: { likes: 3 } },
          author: { externalId: null, name: 'user77', url: null },
        },
      ])
    })
    test('goes on later where it was asked to wait, and leaves nothing out', async () => {
      const { items, collect, server } = run()
      items.push(...Array.from({ length: 150 }, (_, index) => 851 + index))
      const page = {
        items: items
          .toReversed()
          .slice(0, 100)
          .map((item) => questionOf(item)),
        ...{ has_more: true, quota_remaining: 200, backoff: 10 },
      }
      server.faults = [{ json: page }]
      const first = await collect()
      expect(first).toMatchObject({ kind: 'read', atLeastMs: 10_000, isPartial: false })
      const second = await collect(stored(first))
      expect(server.requests.map(({ query }) => query.get('page'))).toEqual(['1', '2'])
      expect(mentionsIn(second)).toHaveLength(50)
      await collect(stored(second))
      expect(server.requests.at(-1)?.query.get('fromdate')).toBe(String(contractNow / 1000 - 600))
    })
    test('rests until midnight when the day’s allowance is used up', async () => {
      const { collect, server } = run()
      server.faults = [{ json: { items: [questionOf(1000)], has_more: false, quota_remaining: 0 } }]
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 16 * 3_600_000 })
    })
    test('sends a key where there is one, shows it nowhere, and may ask more with it', async () => {
      const { items, reading, server } = run()
      items.push(1000)
      const keyed = { ...settings, key: 'canary-key' }
      const outcome = await stackExchangeConnector.collect({ ...reading(), settings: keyed })
      expect(server.requests[0]?.query.get('key')).toBe('canary-key')
      expect(JSON.stringify(outcome)).not.toContain('canary-key')
      expect(stackExchangeConnector.addressOf(keyed, null)).not.toContain('canary-key')
      expect(stackExchangeConnector.budget?.(keyed)?.requests).toBe(10_000)
      expect(stackExchangeConnector.budget?.(settings)?.requests).toBe(300)
    })
    test.each([
      [
        'the day’s allowance is used up',
        refused(502, 'throttle_violation', 'more requests available in 57600 seconds'),
        { kind: 'quota-exhausted', untilMs: contractNow + 57_600_000 },
      ],
      ['a key is wrong', refused(400, 'bad_parameter', 'key'), { kind: 'bad-request', words: 'key' }],
      ['it does not let in', refused(403, 'access_denied'), { kind: 'denied' }],
      ['it is down', refused(503, 'temporarily_unavailable'), { kind: 'unreachable', status: 400 }],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('misses a question that is not among those that it asked for', async () => {
      const { server, reading } = run()
      server.on(`${api}/questions/${numberOf(1)};${numberOf(2)}`, () => ({
        json: { items: [questionOf(1)], has_more: false },
      }))
      const asked = [1, 2].map((item) => ({
        ...{ externalId: `stackoverflow/${numberOf(item)}`, url: null, replyRef: {} },
      }))
      expect(await stackExchangeConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: [`stackoverflow/${numberOf(2)}`] },
      })
    })
  },
)

test.each([
  ['stackoverflow', 'stackoverflow', 'stackoverflow.com'],
  ['https://es.stackoverflow.com/questions', 'es.stackoverflow', 'es.stackoverflow.com'],
  ['superuser.com', 'superuser', 'superuser.com'],
  ['mathoverflow.net', 'mathoverflow', 'mathoverflow.net'],
  ['https://diy.stackexchange.com/', 'diy', 'diy.stackexchange.com'],
  ['travel', 'travel', 'travel.stackexchange.com'],
])('%s is a site', (text, name, host) => {
  expect(siteOf(text)).toEqual({ name, host })
})

test('what is no name of a site is none', () => {
  expect(siteOf('stack overflow')).toBeNull()
  expect(stackExchangeConnector.addressOf({ site: '', words: 'velta' }, null)).toBeNull()
})
