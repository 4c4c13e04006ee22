import { describe, expect, test } from 'vitest'
import { discourseConnector } from '../../../../../src/main/engine/connectors/discourse'
import { discourseAccount } from '../../../../../src/main/engine/connectors/discourse/account'
import { accessWith } from '../../../../helpers/access'
import {
  connectorContract,
  contractNow,
  itemAt,
  lastItem,
  mentionsIn,
  stored,
  type ContractRun,
} from '../../../../helpers/connector-contract'
import { outgoing } from '../../../../helpers/sent-reply'
import type { ApiAnswer, ApiServer } from '../../../../servers/api-server'

const forum = 'forum.example'
const origin = `https://${forum}`
const idOf = (item: number) => `${forum}/${item}`
const iso = (at: number) => new Date(at).toISOString()
const refused = (status: number, type: string, ...errors: string[]) => ({
  status,
  json: { errors, error_type: type },
})
const badKey = refused(
  ...([403, 'invalid_access'] as const),
  'You are not permitted to view the requested resource. The API username or key is invalid.',
)

/** Item 1001 is the second post of topic 100, and so on: ten to a topic. */
const topicOf = (item: number) => Math.floor(item / 10)
const numberOf = (item: number) => (item % 10) + 1

function postOf(item: number, more: object = {}) {
  return {
    ...{ id: item, username: 'dana_v', name: 'Dana', user_id: 77, topic_id: topicOf(item), version: 1 },
    ...{ created_at: iso(itemAt(item)), updated_at: iso(itemAt(item)), post_number: numberOf(item) },
    ...{ cooked: `<p>Velta lost my <em>parcel</em> &amp; nobody answers (${item})</p>`, topic_slug: 'velta' },
    ...{ reply_to_post_number: null, reply_count: 1, actions_summary: [{ id: 2, count: 4 }, { id: 3 }] },
    ...{
      hidden: false,
      deleted_at: null,
      user_deleted: false,
      post_url: `/t/velta/${topicOf(item)}/1`,
      ...more,
    },
  }
}

type More = (item: number) => object

function serve(server: ApiServer, items: readonly number[], more: More = () => ({})) {
  server.on(`${forum}/search.json`, ({ query }) => {
    const [, by] = /^@(\S+)/.exec(query.get('q') ?? '') ?? []
    const after = /after:(\S+)/.exec(query.get('q') ?? '')?.[1] ?? ''
    expect(query.get('q')).toContain('order:latest')
    const found = items.toReversed().filter((item) => {
      const { created_at: at, username } = postOf(item, more(item))
      return at.slice(0, 10) >= after && (by === undefined || by === username)
    })
    const page = Number(query.get('page'))
    const posts = found.slice((page - 1) * 50, page * 50).map((item) => {
      const { cooked: _, ...post } = postOf(item, more(item))
      return { ...post, blurb: 'Velta lost …' }
    })
    const topics = [...new Set(posts.map(({ topic_id: id }) => id))].map((id) => ({
      id,
      title: `Velta? (${id})`,
    }))
    return {
      json: {
        posts,
        topics,
        users: [],
        grouped_search_result: { more_full_page_results: found.length > page * 50 },
      },
    }
  })
  server.on(/^forum\.example\/posts\/\d+\.json$/, ({ place }) => {
    const item = Number(/(\d+)\.json$/.exec(place)?.[1])
    return items.includes(item) ? { json: postOf(item, more(item)) } : refused(404, 'not_found', 'Not found')
  })
  server.on(`${forum}/posts.json`, ({ query }) => {
    const before = Number(query.get('before') ?? Infinity)
    const found = items.toReversed().filter((item) => item <= before)
    return {
      json: {
        latest_posts: found
          .slice(0, 50)
          .map((item) => ({ ...postOf(item, more(item)), topic_title: 'Velta?' })),
      },
    }
  })
}

const values = { forum: origin, userName: 'velta' }
const access = () => accessWith(values, { apiKey: 'canary-key' })
const limited = {
  status: 429,
  json: { errors: ['Too often.'], error_type: 'rate_limit', extras: { wait_seconds: 12 } },
}
const contract = { connector: discourseConnector, serve, idOf, limited }
const searching = { forum, reading: 'search', words: 'velta' }

describe('a search, signed in', () =>
  connectorContract({ ...contract, access, settings: searching, several: 60, expired: badKey }, (run) => {
    test('gives whole posts with their topic, their author and what an answer needs', async () => {
      const { items, collect, server } = run()
      items.push(999, 1000)
      const outcome = await collect()
      expect(outcome).toMatchObject({ title: `velta (${forum})` })
      expect(mentionsIn(outcome)).toMatchObject([
        {
          ...{ kind: 'post', reason: 'search', title: 'Velta? (100)', editedAt: null, visibility: 'public' },
          ...{ text: 'Velta lost my parcel & nobody answers (1000)', publishedAt: itemAt(1000) },
          url: `${origin}/t/velta/100/1`,
          author: { externalId: `${forum}/77`, name: 'Dana', handle: 'dana_v', url: `${origin}/u/dana_v` },
          counts: { likes: 4, replies: 1 },
          thread: { rootId: null, parentId: null },
          extras: { replyRef: { topicId: 100, postNumber: 1 } },
        },
        { kind: 'comment', title: 'Velta? (99)' },
      ])
      expect(server.requests[0]?.headers).toMatchObject({ 'api-key': 'canary-key', 'api-username': 'velta' })
    })
    test('brings the account’s own answers, in the thread of what they answer', async () => {
      const { server, collect } = run()
      const more = (item: number) => (item === 996 ? { username: 'velta', reply_to_post_number: 3 } : {})
      serve(server, [990, 996], more)
      server.on(`${forum}/posts/by_number/99/3.json`, () => ({ json: postOf(992) }))
      const own = mentionsIn(await collect()).find(({ author }) => author?.isOwner)
      expect(own).toMatchObject({ reason: 'reply', thread: { rootId: idOf(990), parentId: idOf(992) } })
    })
    test('leaves out what is hidden, withdrawn or gone meanwhile, and knows an edit', async () => {
      const { server, collect, items } = run()
      items.push(1000)
      serve(server, [996, 997, 998, 999], (item) => ({
        ...(item === 996 && { hidden: true }),
        ...(item === 997 && { user_deleted: true }),
        ...(item === 998 && { version: 3, updated_at: iso(contractNow) }),
      }))
      server.on(`${forum}/posts/999.json`, () => refused(404, 'not_found'))
      expect(mentionsIn(await collect())).toMatchObject([{ externalId: idOf(998), editedAt: contractNow }])
    })
    test('asks for no more posts than it may, and says that there were more', async () => {
      const { server, collect } = run()
      serve(server, Array.from({ length: 250 }, (_, index) => lastItem - index).reverse())
      expect(await collect()).toMatchObject({ kind: 'read', isPartial: true })
    })
    test.each([
      ['it says for how long', limited, { kind: 'limited', untilMs: contractNow + 12_000 }],
      ['it is closed to strangers', refused(403, 'not_logged_in', 'Log in first.'), { kind: 'denied' }],
      [
        'it does not take the words',
        refused(422, 'invalid', 'Too short.'),
        { kind: 'bad-request', words: 'Too short.' },
      ],
    ] as [string, ApiAnswer, object][])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [fault]
      expect(await collect()).toMatchObject(outcome)
    })
    test('does not take its key to another forum', async () => {
      const { reading, server } = run()
      await discourseConnector.collect({ ...reading(), settings: { ...searching, forum: 'other.example' } })
      expect(server.requests.length).toBeGreaterThan(0)
      expect(JSON.stringify(server.requests)).not.toContain('canary')
    })
    test('tells what was withdrawn, what is not there, and what still stands', async () => {
      const { server, reading } = run()
      serve(server, [1, 2], (item) => (item === 2 ? { user_deleted: true } : {}))
      const asked = [1, 2, 3].map((item) => ({ externalId: idOf(item), url: null, replyRef: {} }))
      expect(await discourseConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [{ externalId: idOf(2), evidence: 'user_deleted' }], missing: [idOf(3)] },
      })
    })
    describe('an answer', () => answers(run))
    test('is proved by the session', async () => {
      const { reading, server } = run()
      const { http, now, signal } = reading()
      server.on(`${forum}/session/current.json`, () => ({ json: { current_user: { username: 'velta' } } }))
      const whoAmI = () => discourseAccount.whoAmI({ http, now, signal, access: access() })
      expect(await whoAmI()).toEqual({ name: `@velta (${forum})` })
      server.faults = [badKey]
      expect(await whoAmI()).toMatchObject({ kind: 'auth-expired' })
    })
  }))

describe('all new posts, without an account', () =>
  connectorContract({ ...contract, settings: { forum, reading: 'latest' }, several: 120 }, (run) => {
    test('are read down to what is known, whole as they come', async () => {
      const { items, collect, server } = run()
      items.push(...Array.from({ length: 120 }, (_, index) => lastItem - 119 + index))
      const first = await collect()
      expect(mentionsIn(first)[0]).toMatchObject({ reason: 'watch', title: 'Velta?' })
      server.requests.length = 0
      await collect(stored(first))
      expect(server.requests.map(({ place }) => place)).toEqual([`${forum}/posts.json`])
      expect(server.requests[0]?.headers).not.toHaveProperty('api-key')
    })
  }))

function answers(run: () => ContractRun): void {
  const to = {
    externalId: idOf(1002),
    url: `${origin}/t/velta/100/3`,
    replyRef: { topicId: 100, postNumber: 3 },
  }
  const { signal } = new AbortController()
  const sender = () => {
    const { http } = run().reading()
    return discourseAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  const written: object[] = []
  /** A topic that takes the same words only once. */
  const holds = (server: ApiServer, isLost = false) => {
    written.length = 0
    server.on(`${forum}/posts.json`, ({ body, headers, method }) => {
      expect([method, headers['api-key']]).toEqual(['POST', 'canary-key'])
      const { raw, topic_id, reply_to_post_number } = JSON.parse(body) as Record<string, unknown>
      if (written.length > 0)
        return refused(422, 'invalid', 'Body is too similar to what you recently posted')
      const post = postOf(1005, {
        raw,
        topic_id,
        reply_to_post_number,
        username: 'Velta',
        created_at: iso(contractNow),
      })
      written.push(post)
      return isLost ? { line: 'drop' } : { json: post }
    })
    server.on(`${forum}/t/100.json`, () => ({
      json: { post_stream: { stream: [1002, ...written.map(() => 1005)] } },
    }))
    server.on(`${forum}/t/100/posts.json`, ({ query }) => ({
      json: {
        post_stream: {
          posts: [postOf(1002, { raw: outgoing(to).text }), ...written].filter((post) =>
            query.getAll('post_ids[]').includes(String((post as { id: number }).id)),
          ),
        },
      },
    }))
  }
  test('stands in the topic, under the post that it answers', async () => {
    holds(run().server)
    expect(await send()).toEqual({ kind: 'sent', externalId: idOf(1005), url: `${origin}/t/velta/100/6` })
    expect(JSON.parse(run().server.requests[0]?.body ?? '')).toEqual({
      ...{ raw: outgoing(to).text, topic_id: 100, reply_to_post_number: 3 },
    })
  })
  test('that was taken though its answer was lost is found, and sent again it stands once', async () => {
    const { server } = run()
    holds(server, true)
    expect(await find()).toEqual({ kind: 'missing' })
    expect(await send()).toEqual({ kind: 'unknown' })
    expect(await find()).toMatchObject({ kind: 'sent', externalId: idOf(1005) })
    expect(await send()).toMatchObject({ kind: 'sent', externalId: idOf(1005) })
    expect(written).toHaveLength(1)
  })
  test('that has to be approved first has arrived', async () => {
    run().server.on(`${forum}/posts.json`, () => ({ json: { action: 'enqueued', pending_post: { id: 3 } } }))
    expect(await send()).toEqual({ kind: 'sent', externalId: `${forum}/queued`, url: to.url })
  })
  test.each([
    [
      'refused',
      refused(422, 'invalid', 'Body is too short (minimum is 20 characters)'),
      { kind: 'refused', words: 'Body is too short (minimum is 20 characters)' },
    ],
    [
      'to a closed topic',
      refused(403, 'invalid_access', 'You are not permitted to do that.'),
      { kind: 'refused' },
    ],
    ['without a good key', badKey, { kind: 'failed' }],
    ['too many', limited, { kind: 'retry', untilMs: contractNow + 12_000 }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that belongs to another forum, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(32_001))).toEqual({ kind: 'refused', words: 'too-long' })
    for (const other of [
      { ...to, externalId: 'other.example/1002' },
      { ...to, replyRef: {} },
    ])
      expect(await send(other)).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
