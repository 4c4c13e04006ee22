import { describe, expect, test } from 'vitest'
import { xConnector } from '../../../../../src/main/engine/connectors/x'
import { xAccount } from '../../../../../src/main/engine/connectors/x/account'
import { postLength } from '../../../../../src/main/engine/connectors/x/post-text'
import { accessWith } from '../../../../helpers/access'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  stored,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiRequest, ApiServer } from '../../../../servers/api-server'

const api = 'api.x.com/2'
const idOf = (item: number) => String(1_900_000_000_000_000_000n + BigInt(item))
const problem = (name: string) => `https://api.x.com/2/problems/${name}`

function postOf(item: number, more: object = {}) {
  return {
    ...{
      id: idOf(item),
      text: `@velta where is my parcel &amp; why? (${item})`,
      author_id: '77',
      lang: 'en',
    },
    ...{ created_at: new Date(itemAt(item)).toISOString(), conversation_id: idOf(1) },
    ...{ edit_history_tweet_ids: [idOf(item)], in_reply_to_user_id: '900' },
    referenced_tweets: [{ type: 'replied_to', id: idOf(2) }],
    public_metrics: {
      ...{ retweet_count: 1, reply_count: 2, like_count: 3, quote_count: 4, impression_count: 50 },
      bookmark_count: 0,
    },
    ...more,
  }
}

const users = [
  {
    ...{ id: '77', username: 'patd', name: 'Pat D.', verified: true, verified_type: 'blue' },
    public_metrics: { followers_count: 120, tweet_count: 5 },
  },
]

/** Pages of what was written since a time, the newest first; without posts there is no list. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  const page = ({ query }: ApiRequest, token: string) => {
    const since = Date.parse(query.get('start_time') ?? '')
    const found = items.toReversed().filter((item) => itemAt(item) >= since)
    const start = Number(query.get(token) ?? '0')
    const end = start + Number(query.get('max_results'))
    const data = found.slice(start, end).map((item) => postOf(item, more(item)))
    return {
      json: {
        ...(data.length > 0 && { data, includes: { users } }),
        meta: { result_count: data.length, ...(end < found.length && { next_token: String(end) }) },
      },
    }
  }
  server.on(`${api}/users/me`, () => ({ json: { data: { id: '900', username: 'velta', name: 'Velta' } } }))
  server.on(`${api}/users/900/mentions`, (request) => page(request, 'pagination_token'))
  server.on(`${api}/tweets/search/recent`, (request) => page(request, 'next_token'))
}

const values = { handle: 'velta', clientId: 'client-1234567' }
const access = () => accessWith(values, { clientSecret: 'canary-secret', token: 'canary-token' })
const refused = (status: number, name: string, more: object = {}) => ({
  status,
  json: { title: 'No', detail: 'No such luck.', type: problem(name), status, ...more },
})
const settings = { reading: 'mentions', monthlyPosts: '20000' }
const searching = { reading: 'search', words: 'velta', monthlyPosts: '20000' }

connectorContract(
  {
    ...{ connector: xConnector, settings, access, serve, idOf, several: 35 },
    expired: { status: 401, json: { title: 'Unauthorized', type: 'about:blank', status: 401 } },
    limited: { status: 429, json: { errors: [{ code: 88, message: 'Rate limit exceeded' }] } },
  },
  (run) => {
    test('maps a post with its author, its thread and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', reason: 'mention', text: '@velta where is my parcel & why? (1000)' },
          ...{ lang: 'en', publishedAt: itemAt(1000), editedAt: null, retention: 'delete_with_source' },
          url: `https://x.com/i/status/${idOf(1000)}`,
          author: {
            ...{ externalId: '77', name: 'Pat D.', handle: 'patd', url: 'https://x.com/patd' },
            ...{ followers: 120, verified: 'purchase', isOwner: false },
          },
          counts: { likes: 3, shares: 1, replies: 2, quotes: 4, views: 50 },
          thread: { rootId: idOf(1), parentId: idOf(2) },
          extras: { replyRef: { post: idOf(1000) } },
        },
      ])
    })
    test('understands the new names of fields as well as the old', async () => {
      const { server, collect } = run()
      const old = { referenced_tweets: undefined, edit_history_tweet_ids: undefined, lang: 'und' }
      serve(server, [1000], () => ({
        ...old,
        referenced_posts: [{ type: 'replied_to', id: idOf(5) }],
        edit_history_post_ids: [idOf(900), idOf(1000)],
        note_post: { text: 'All of a long text &lt;3' },
        public_metrics: { repost_count: 9 },
      }))
      // An edited post has a new id of its own; here it keeps the first.
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ externalId: idOf(900), text: 'All of a long text <3', lang: null, editedAt: itemAt(1000) },
          thread: { parentId: idOf(5) },
          counts: { shares: 9, likes: null },
          extras: { replyRef: { post: idOf(1000) } },
        },
      ])
    })
    test('passes over what only repeats a post, and knows its own', async () => {
      const { server, collect } = run()
      serve(server, [999, 1000], (item) =>
        item === 999 ? { referenced_tweets: [{ type: 'retweeted', id: idOf(3) }] } : { author_id: '900' },
      )
      expect(mentionsIn(await collect())).toMatchObject([{ author: { externalId: '900', isOwner: true } }])
    })
    test('searches for the last week without reposts, and asks once who it is', async () => {
      const { items, reading, server } = run()
      items.push(1000)
      const first = await xConnector.collect({ ...reading(), settings: searching })
      expect(mentionsIn(first)).toMatchObject([{ reason: 'search' }])
      expect(server.requests.map(({ place }) => place)).toEqual([
        `${api}/users/me`,
        `${api}/tweets/search/recent`,
      ])
      const query = server.requests[1]?.query
      expect(query?.get('query')).toBe('velta -is:retweet')
      expect(query?.get('start_time')).toBe(new Date(contractNow - 7 * 86_400_000 + 600_000).toISOString())
      await xConnector.collect({ ...reading(stored(first)), settings: searching })
      expect(server.requests).toHaveLength(3)
      expect(server.requests[2]?.query.get('start_time')).toBe(new Date(contractNow - 600_000).toISOString())
    })
    test('says that there is a gap where a search was not read for longer than it looks back', async () => {
      const { items, reading } = run()
      items.push(1000)
      const first = await xConnector.collect({ ...reading(), settings: searching })
      const late = contractNow + 8 * 86_400_000
      expect(
        await xConnector.collect({ ...reading(stored(first), late), settings: searching }),
      ).toMatchObject({ kind: 'read', isPartial: true })
    })
    test('reads no more in one go than its part of the month, and says that there was more', async () => {
      const { items, reading, server } = run()
      items.push(...Array.from({ length: 100 }, (_, index) => 901 + index))
      const small = { ...settings, monthlyPosts: '1000' }
      const outcome = await xConnector.collect({ ...reading(), settings: small })
      expect(outcome).toMatchObject({ kind: 'read', isPartial: true })
      expect(server.requests.filter(({ place }) => place.endsWith('/mentions'))).toHaveLength(2)
    })
    test('takes no more requests than the cap of posts allows', () => {
      const budget = (monthlyPosts: string) => xConnector.budget?.({ ...settings, monthlyPosts })
      expect(budget('1000')).toEqual({ requests: 48, windowMs: 30 * 86_400_000 })
      expect(budget('100')).toMatchObject({ requests: 4 })
      const atOnce = xConnector.recheck?.atOnce as (values: typeof settings) => number
      expect(atOnce({ ...settings, monthlyPosts: '7200' })).toBe(10)
      expect(atOnce({ ...settings, monthlyPosts: '100' })).toBe(0)
      expect(xConnector.addressOf({ ...settings, monthlyPosts: 'many' }, values)).toBeNull()
      expect(xConnector.addressOf({ ...settings, monthlyPosts: '99' }, values)).toBeNull()
    })
    test.each([
      [
        'the month’s cap is reached',
        refused(429, 'usage-capped', { period: 'Monthly', scope: 'Product' }),
        { kind: 'quota-exhausted', untilMs: Date.UTC(2026, 3, 1) },
      ],
      [
        'it must wait for a window',
        { ...refused(429, 'rate-limit-exceeded'), headers: { 'x-rate-limit-reset': '1772439300' } },
        { kind: 'limited', untilMs: 1_772_439_300_000 },
      ],
      [
        'the credits are used up',
        { status: 402, json: { title: 'CreditsDepleted' } },
        { kind: 'not-entitled' },
      ],
      ['the app is not enrolled', refused(403, 'client-forbidden'), { kind: 'not-entitled' }],
      [
        'a scope is missing',
        {
          status: 403,
          json: { title: 'Forbidden', detail: 'Missing scope tweet.read', type: 'about:blank' },
        },
        { kind: 'auth-scope', scope: 'Missing scope tweet.read' },
      ],
      ['it is not let in', refused(403, 'not-authorized-for-resource'), { kind: 'denied' }],
      ['a search is wrong', refused(400, 'invalid-request'), { kind: 'bad-request', words: 'No such luck.' }],
      [
        'it says so within a success',
        {
          json: { errors: [{ title: 'Not Found', detail: 'No user.', type: problem('resource-not-found') }] },
        },
        { kind: 'bad-request', words: 'No user.' },
      ],
      ['it is down', { status: 503, text: 'Over capacity' }, { kind: 'unreachable', status: 503 }],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [null, fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('waits for the next window when this one is used up', async () => {
      const { server, collect } = run()
      const headers = {
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': String(contractNow / 1000 + 300),
      }
      server.faults = [null, { headers, json: { data: [postOf(1000)], meta: { result_count: 1 } } }]
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 300_000 })
    })
    test('tells posts that are deleted or out of sight from those that stand', async () => {
      const { server, reading } = run()
      server.on(`${api}/tweets`, ({ query }) => ({
        json: {
          data: query.get('ids') === [1, 2, 3].map(idOf).join(',') ? [postOf(1)] : [],
          errors: [
            { resource_id: idOf(2), type: problem('resource-not-found'), parameter: 'ids' },
            { resource_id: idOf(3), type: problem('not-authorized-for-resource') },
          ],
        },
      }))
      const asked = [1, 2, 3].map((item) => ({
        ...{ externalId: `first-${item}`, url: null, replyRef: { post: idOf(item) } },
      }))
      expect(await xConnector.recheck?.look(reading(), asked)).toEqual({
        kind: 'checked',
        gone: [{ externalId: 'first-2', evidence: 'resource-not-found' }],
        missing: ['first-3'],
      })
    })
    test('is proved by whom it signs in as, with its token in no address', async () => {
      const { reading, server } = run()
      const { http, now, signal } = reading()
      expect(await xAccount.whoAmI({ http, now, signal, access: access() })).toEqual({ name: '@velta' })
      expect(server.requests[0]?.headers['authorization']).toBe('Bearer canary-token')
      expect(xAccount.clean({ handle: '@velta', clientId: values.clientId })).toEqual(values)
      expect(xAccount.clean({ handle: 'velta movers', clientId: values.clientId })).toBeNull()
    })
    describe('an answer', () => answers(run))
  },
)

test.each([
  ['Hello', 5],
  ['see https://velta.example/a/very/long/path/that/goes/on?and=on', 4 + 23],
  ['ș', 1],
  ['日本', 4],
  ['👩‍👩‍👧‍👦', 2],
  ['🇷🇴!', 3],
  ['“so”—…', 7],
])('%s weighs as X weighs it', (text, weight) => {
  expect(postLength(text)).toBe(weight)
})

function answers(run: () => ContractRun): void {
  const to = { replyRef: { post: idOf(1) } }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return xAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = (text?: string) => sender().find?.(outgoing(to, text), signal)
  /** Keeps what is posted, shows it among the account's own, and takes the same words only once. */
  const keep = () => {
    const held: { text: string; parent: string }[] = []
    run().server.on(`${api}/tweets`, ({ body }) => {
      const { text, reply } = JSON.parse(body) as { text: string; reply: { in_reply_to_tweet_id: string } }
      if (held.some((post) => post.text === text))
        return { status: 403, json: { title: 'Forbidden', detail: 'Duplicate content.', status: 403 } }
      held.push({ text, parent: reply.in_reply_to_tweet_id })
      return { status: 201, json: { data: { id: '555', text } } }
    })
    run().server.on(`${api}/users/900/tweets`, () => ({
      json: {
        data: held.map(({ text, parent }) => ({
          ...{ id: '555', text: text.replace(/https:\S+/, 'https://t.co/x') },
          referenced_tweets: [{ type: 'replied_to', id: parent }],
        })),
        meta: { result_count: held.length },
      },
    }))
    return held
  }
  test('is put under its post, once', async () => {
    const held = keep()
    expect(await send()).toEqual({ kind: 'sent', externalId: '555', url: 'https://x.com/i/status/555' })
    expect(await send()).toEqual({ kind: 'refused', words: 'Duplicate content.' })
    expect(held).toEqual([{ text: outgoing(to).text, parent: idOf(1) }])
  })
  test('that arrived though nothing came back is found by looking', async () => {
    keep()
    const text = 'We are sorry: https://velta.example/help'
    expect(await find(text)).toEqual({ kind: 'missing' })
    await send(to, text)
    expect(await find(text)).toMatchObject({ kind: 'sent', externalId: '555' })
    run().server.faults = [{ line: 'drop' }]
    expect(await send(to, text)).toEqual({ kind: 'unknown' })
    run().server.faults = [null, { status: 503, text: '' }]
    expect(await find(text)).toEqual({ kind: 'unclear' })
  })
  test.each([
    [
      'to somebody who has not named the account',
      refused(403, 'not-authorized-for-resource', { detail: 'Reply to this conversation is not allowed.' }),
      { kind: 'refused', words: 'Reply to this conversation is not allowed.' },
    ],
    ['without a good token', { status: 401, json: { title: 'Unauthorized' } }, { kind: 'failed' }],
    ['without credits', { status: 402, json: { title: 'CreditsDepleted' } }, { kind: 'failed' }],
    ['over the cap', refused(403, 'usage-capped'), { kind: 'retry', untilMs: Date.UTC(2026, 3, 1) }],
    [
      'too many',
      { ...refused(429, 'rate-limit-exceeded'), headers: { 'x-rate-limit-reset': '1772439300' } },
      { kind: 'retry', untilMs: 1_772_439_300_000 },
    ],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ])('%s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that has no post to go to, is not even tried', async () => {
    expect(await send(to, '日'.repeat(141))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
