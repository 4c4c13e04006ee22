import { describe, expect, test } from 'vitest'
import { redditConnector } from '../../../../../src/main/engine/connectors/reddit'
import { redditAccount } from '../../../../../src/main/engine/connectors/reddit/account'
import { accessWith } from '../../../../helpers/access'
import {
  connectorContract,
  contractNow,
  itemAt,
  mentionsIn,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiRequest, ApiServer } from '../../../../servers/api-server'

const api = 'oauth.reddit.com'
const nameOf = (item: number) => `t3_${(item + 50_000_000).toString(36)}`

function postOf(item: number, more: object = {}) {
  return {
    kind: 't3',
    data: {
      ...{ name: nameOf(item), title: 'Velta lost my sofa', selftext: `Two weeks & no word (${item})` },
      ...{ author: 'pat_d', author_fullname: 't2_77', created_utc: itemAt(item) / 1000, edited: false },
      ...{ permalink: `/r/movers/comments/${item}/velta/`, subreddit: 'movers', score: 12, num_comments: 3 },
      ...{ removed_by_category: null, distinguished: null, ...more },
    },
  }
}

function commentOf(name: string, more: object = {}) {
  return {
    kind: 't1',
    data: {
      ...{ name, body: 'Velta never called', author: 'pat_d', created_utc: itemAt(1000) / 1000 },
      ...{ edited: false, link_id: 't3_p1', parent_id: 't1_q0', subreddit: 'movers', replies: '' },
      ...{ permalink: `/r/movers/comments/p1/velta/${name}/`, score: 1, ...more },
    },
  }
}

const listing = (children: unknown[], after: string | null = null) => ({
  json: { kind: 'Listing', data: { after, before: null, dist: children.length, children } },
})

/** What a search finds, the newest first, a page at a time. */
function serve(server: ApiServer, items: readonly number[], more: (item: number) => object = () => ({})) {
  server.on(`${api}/search`, ({ query }: ApiRequest) => {
    const found = items.toReversed()
    const start = found.findIndex((item) => nameOf(item) === query.get('after')) + 1
    const page = found.slice(start, start + Number(query.get('limit')))
    const last = page.at(-1)
    const isMore = start + page.length < found.length && last !== undefined
    return listing(
      page.map((item) => postOf(item, more(item))),
      isMore ? nameOf(last) : null,
    )
  })
}

const values = { username: 'velta_help', clientId: 'client-12345' }
const access = () => accessWith(values, { clientSecret: 'canary-secret', token: 'canary-token' })
const settings = { reading: 'search', words: 'velta', community: '' }

connectorContract(
  {
    ...{ connector: redditConnector, settings, access, serve, idOf: nameOf, several: 250 },
    expired: { status: 401, json: { message: 'Unauthorized', error: 401 } },
    limited: { status: 429, headers: { 'x-ratelimit-reset': '120' }, json: { message: 'Too Many Requests' } },
  },
  (run) => {
    test('maps a post with its community, its author and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'post', reason: 'search', title: 'Velta lost my sofa', retention: 'delete_with_source' },
          ...{ text: 'Two weeks & no word (1000)', publishedAt: itemAt(1000), editedAt: null },
          url: 'https://www.reddit.com/r/movers/comments/1000/velta/',
          author: { externalId: 't2_77', handle: 'pat_d', url: 'https://www.reddit.com/user/pat_d' },
          counts: { likes: 12, replies: 3 },
          extras: { replyRef: { thing: nameOf(1000) } },
          details: { subreddit: 'movers', rules: 'https://www.reddit.com/r/movers/about/rules' },
        },
      ])
    })
    test('knows an edit, and passes over what has been taken away', async () => {
      const { server, collect } = run()
      const edited = itemAt(1000) / 1000 + 60
      serve(server, [998, 999, 1000], (item) =>
        item === 1000 ? { edited } : item === 999 ? { selftext: '[removed]' } : { author: '[deleted]' },
      )
      expect(mentionsIn(await collect())).toMatchObject([
        { externalId: nameOf(1000), editedAt: edited * 1000 },
        { externalId: nameOf(998), author: null },
      ])
    })
    test('reads what is written to the account, and no private messages', async () => {
      const { server, reading } = run()
      const mention = commentOf('t1_q1', { type: 'username_mention' })
      server.on(`${api}/message/mentions`, () => listing([mention]))
      const answer = commentOf('t1_q2', {
        ...{ type: 'post_reply', author: 'Velta_Help', permalink: undefined },
        context: '/r/movers/comments/p1/velta/q2/?context=3',
      })
      server.on(`${api}/message/inbox`, () =>
        listing([answer, mention, { kind: 't4', data: { body: 'psst' } }]),
      )
      const outcome = await redditConnector.collect({ ...reading(), settings: { reading: 'mentions' } })
      expect(mentionsIn(outcome)).toMatchObject([
        {
          ...{ externalId: 't1_q1', kind: 'comment', reason: 'mention' },
          thread: { rootId: 't3_p1', parentId: 't1_q0' },
        },
        {
          ...{ externalId: 't1_q2', reason: 'reply', author: { isOwner: true } },
          url: 'https://www.reddit.com/r/movers/comments/p1/velta/q2/?context=3',
        },
      ])
      expect(outcome).toMatchObject({ isMalformed: false })
    })
    test('keeps of a community’s comments those with the words', async () => {
      const { server, reading } = run()
      const other = commentOf('t1_q2', { body: 'Nice weather' })
      server.on(`${api}/r/movers/comments`, () => listing([commentOf('t1_q1'), other]))
      const watching = { reading: 'comments', words: 'VELTA', community: '/r/movers/' }
      const outcome = await redditConnector.collect({ ...reading(), settings: watching })
      expect(mentionsIn(outcome).map(({ externalId }) => externalId)).toEqual(['t1_q1'])
    })
    test('searches one community where one is named', async () => {
      const { server, reading } = run()
      server.on(`${api}/r/movers/search`, () => listing([postOf(1000)]))
      const within = { ...settings, community: 'r/movers' }
      expect(mentionsIn(await redditConnector.collect({ ...reading(), settings: within }))).toHaveLength(1)
      const query = Object.fromEntries(server.requests[0]?.query ?? [])
      expect(query).toMatchObject({ q: 'velta', sort: 'new', restrict_sr: '1', raw_json: '1' })
      const address = redditConnector.addressOf(within, null)
      expect(address).toBe('https://www.reddit.com/r/movers/search/?q=velta&sort=new&restrict_sr=1')
      expect(redditConnector.addressOf({ reading: 'comments', words: 'velta' }, null)).toBeNull()
      expect(redditConnector.addressOf({ ...settings, community: 'no such place' }, null)).toBeNull()
    })
    test('names itself as Reddit wants it, with its token in a header', async () => {
      const { collect, server } = run()
      await collect()
      expect(server.requests[0]?.headers).toMatchObject({
        'user-agent': 'desktop:atalaya:vtest (by /u/velta_help)',
        authorization: 'bearer canary-token',
      })
    })
    test('waits for the next window when this one is used up', async () => {
      const { server, collect } = run()
      const headers = { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '300' }
      server.faults = [{ ...listing([postOf(1000)]), headers }]
      expect(await collect()).toMatchObject({ kind: 'read', atLeastMs: 300_000 })
    })
    test.each([
      [
        'it must wait',
        { status: 429, headers: { 'x-ratelimit-reset': '90' }, json: {} },
        { kind: 'limited', untilMs: contractNow + 90_000 },
      ],
      [
        'a scope is missing',
        {
          ...{ status: 403, json: { message: 'Forbidden', error: 403 } },
          headers: { 'www-authenticate': 'Bearer realm="reddit", error="insufficient_scope"' },
        },
        { kind: 'auth-scope', scope: 'Forbidden' },
      ],
      [
        'a community is private',
        { status: 403, json: { reason: 'private', message: 'Forbidden', error: 403 } },
        { kind: 'denied' },
      ],
      ['there is no such community', { status: 404, json: { error: 404 } }, { kind: 'bad-request' }],
      ['its front is down', { status: 520, text: '<html>' }, { kind: 'unreachable', status: 520 }],
    ])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('tells what was deleted or removed from what still stands', async () => {
      const { server, reading } = run()
      server.on(`${api}/api/info`, ({ query }) =>
        query.get('id') === 't1_a,t1_b,t3_c,t1_d,t3_e'
          ? listing([
              commentOf('t1_a'),
              commentOf('t1_b', { body: '[deleted]', author: '[deleted]' }),
              postOf(1, { name: 't3_c', removed_by_category: 'moderator' }),
              postOf(1, { name: 't3_e', selftext: '', author: '[deleted]' }),
            ])
          : listing([]),
      )
      const asked = ['t1_a', 't1_b', 't3_c', 't1_d', 't3_e'].map((name) => ({
        ...{ externalId: name, url: null, replyRef: { thing: name } },
      }))
      expect(await redditConnector.recheck?.look(reading(), asked)).toEqual({
        kind: 'checked',
        gone: [
          { externalId: 't1_b', evidence: '[deleted]' },
          { externalId: 't3_c', evidence: 'moderator' },
          { externalId: 't3_e', evidence: '[deleted]' },
        ],
        missing: ['t1_d'],
      })
    })
    test('is proved by whom it signs in as', async () => {
      const { reading, server } = run()
      server.on(`${api}/api/v1/me`, () => ({ json: { name: 'velta_help', id: '77' } }))
      const { http, now, signal } = reading()
      expect(await redditAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
        name: 'u/velta_help',
      })
      expect(redditAccount.clean({ username: 'u/velta_help', clientId: values.clientId })).toEqual(values)
      expect(redditAccount.clean({ username: 'velta help', clientId: values.clientId })).toBeNull()
    })
    describe('an answer', () => answers(run))
  },
)

function answers(run: () => ContractRun): void {
  const to = { url: 'https://www.reddit.com/r/movers/comments/p1/velta/q1/', replyRef: { thing: 't1_q1' } }
  const signal = new AbortController().signal
  const sender = () => {
    const { http } = run().reading()
    return redditAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  const place = `${api}/api/comment`
  const own = (body: string) =>
    commentOf('t1_q2', { body, parent_id: 't1_q1', author: 'velta_help', created_utc: contractNow / 1000 })
  const errors = (...error: string[]) => ({ json: { json: { errors: [error] } } })
  test('is put under its comment', async () => {
    const { server } = run()
    server.on(place, ({ body }) => ({
      json: { json: { errors: [], data: { things: [own(new URLSearchParams(body).get('text') ?? '')] } } },
    }))
    expect(await send()).toEqual({ kind: 'sent', externalId: 't1_q2', url: to.url })
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({
      ...{ api_type: 'json', thing_id: 't1_q1', text: outgoing(to).text },
    })
  })
  test('that arrived though nothing came back is found by looking', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    server.on(`${api}/user/velta_help/comments`, () => listing([]))
    expect(await find()).toEqual({ kind: 'missing' })
    server.on(`${api}/user/velta_help/comments`, () => listing([own(outgoing(to).text)]))
    expect(await find()).toEqual({ kind: 'sent', externalId: 't1_q2', url: to.url })
    server.faults = [{ status: 503, text: '' }]
    expect(await find()).toEqual({ kind: 'unclear' })
  })
  test.each([
    [
      'too many, told within a success',
      errors('RATELIMIT', 'Looks like you’ve been doing that a lot. Try again in 9 minutes.', 'ratelimit'),
      { kind: 'retry', untilMs: contractNow + 540_000 },
    ],
    [
      'refused within a success',
      errors('THREAD_LOCKED', 'Comments are locked.', 'parent'),
      { kind: 'refused', words: 'Comments are locked.' },
    ],
    ['forbidden', { status: 403, json: { message: 'Forbidden' } }, { kind: 'refused', words: 'Forbidden' }],
    ['without a good token', { status: 401, json: { message: 'Unauthorized' } }, { kind: 'failed' }],
    ['met by an error within', { status: 500, text: '' }, { kind: 'unknown' }],
    ['not answered in a known way', { json: {} }, { kind: 'unknown' }],
  ])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that has nothing to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(10_001))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
