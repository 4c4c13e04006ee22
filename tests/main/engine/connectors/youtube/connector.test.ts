import { describe, expect, test } from 'vitest'
import { youtubeConnector } from '../../../../../src/main/engine/connectors/youtube'
import { youtubeAccount } from '../../../../../src/main/engine/connectors/youtube/account'
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
import type { ApiAnswer, ApiServer } from '../../../../servers/api-server'

const api = 'www.googleapis.com/youtube/v3'
const ownId = `UC${'o'.repeat(22)}`
const rivalId = `UC${'r'.repeat(22)}`
const idOf = (item: number) => `Ugz${item}`
const iso = (at: number) => new Date(at).toISOString()

function commentOf(id: string, at: number, more: object = {}) {
  return {
    ...{ kind: 'youtube#comment', etag: 'e', id },
    snippet: {
      ...{ authorDisplayName: '@dana-v', authorChannelUrl: 'http://www.youtube.com/@dana-v' },
      ...{ authorChannelId: { value: 'UCdana' }, textDisplay: `Nobody answers (${id})`, textOriginal: 'x' },
      ...{ likeCount: 3, publishedAt: iso(at), updatedAt: iso(at), videoId: 'vid1', ...more },
    },
  }
}

interface Thread {
  replies?: object[]
  total?: number
  top?: object
  snippet?: object
}
type More = (item: number) => Thread

/** Threads below all that a channel shows, the newest first; of their answers only the first few stand there. */
function serve(server: ApiServer, items: readonly number[], more: More = () => ({})) {
  server.on(`${api}/channels`, ({ query }) => {
    const found = query.get('mine')
      ? { id: ownId, snippet: { title: 'Velta' } }
      : query.get('id') === rivalId || query.get('forHandle') === '@ostrel'
        ? { id: rivalId, snippet: { title: 'Ostrel' } }
        : null
    return { json: { kind: 'youtube#channelListResponse', ...(found && { items: [found] }) } }
  })
  server.on(`${api}/commentThreads`, ({ query }) => {
    const start = Number(query.get('pageToken') ?? 0)
    const next = start + Number(query.get('maxResults'))
    const page = items.toReversed().slice(start, next)
    return {
      json: {
        ...{ kind: 'youtube#commentThreadListResponse', pageInfo: { resultsPerPage: 100 } },
        items: page.map((item) => threadOf(item, more(item))),
        ...(next < items.length && { nextPageToken: String(next) }),
      },
    }
  })
  server.on(`${api}/comments`, ({ query }) => {
    const item = items.find((known) => idOf(known) === query.get('parentId'))
    return { json: { items: item === undefined ? [] : (more(item).replies ?? []) } }
  })
}

function threadOf(item: number, { replies = [], total = replies.length, top, snippet }: Thread) {
  return {
    ...{ kind: 'youtube#commentThread', id: idOf(item) },
    snippet: {
      ...{ channelId: ownId, videoId: 'vid1', topLevelComment: commentOf(idOf(item), itemAt(item), top) },
      ...{ canReply: true, totalReplyCount: total, isPublic: true, ...snippet },
    },
    ...(replies.length > 0 && { replies: { comments: replies.slice(0, 2) } }),
  }
}

const access = () =>
  accessWith(
    { clientId: 'x.apps.googleusercontent.com' },
    { clientSecret: 'canary-secret', token: 'canary-token', refreshToken: 'canary-refresh' },
  )
const refused = (code: number, reason: string, message = 'No.') => ({
  status: code,
  json: { error: { code, message, errors: [{ domain: 'youtube', reason, message }] } },
})

connectorContract(
  {
    ...{ connector: youtubeConnector, settings: { channel: '' }, access, serve, idOf, several: 350 },
    expired: refused(401, 'authError'),
    limited: refused(403, 'rateLimitExceeded'),
  },
  (run) => {
    test('maps a comment with its video, its author and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', reason: 'watch', text: 'Nobody answers (Ugz1000)', title: null, lang: null },
          ...{ publishedAt: itemAt(1000), editedAt: null, retention: 'max_age:30', visibility: 'public' },
          url: 'https://www.youtube.com/watch?v=vid1&lc=Ugz1000',
          author: { externalId: 'UCdana', name: '@dana-v', isOwner: false },
          counts: { likes: 3, replies: 0, views: null },
          thread: { rootId: null, parentId: null },
          extras: { replyRef: { parentId: 'Ugz1000' } },
        },
      ])
    })
    test('knows an edit, a thread that takes no answers, and one that not all may see', async () => {
      const { server, collect } = run()
      serve(server, [1000], () => ({
        top: { updatedAt: iso(itemAt(1000) + 5000) },
        snippet: { canReply: false, isPublic: false },
      }))
      const [mention] = mentionsIn(await collect())
      expect(mention).toMatchObject({ editedAt: itemAt(1000) + 5000, visibility: 'unlisted', extras: {} })
      expect(mention?.extras.replyRef).toBeUndefined()
    })
    test('reads the answers that the list leaves out, and tells the channel’s own', async () => {
      const { server, collect } = run()
      const replies = ['a', 'b', 'c'].map((part) =>
        commentOf(`Ugz1000.${part}`, itemAt(1001), {
          ...{ parentId: 'Ugz1000', authorChannelId: { value: part === 'c' ? ownId : 'UCluis' } },
        }),
      )
      serve(server, [1000], () => ({ replies }))
      const mentions = mentionsIn(await collect())
      expect(mentions.map(({ externalId }) => externalId)).toEqual([
        ...['Ugz1000', 'Ugz1000.a', 'Ugz1000.b', 'Ugz1000.c'],
      ])
      expect(mentions[3]).toMatchObject({
        ...{ reason: 'reply', author: { isOwner: true }, thread: { rootId: 'Ugz1000', parentId: 'Ugz1000' } },
        ...{ counts: { replies: null }, extras: { replyRef: { parentId: 'Ugz1000' } } },
      })
    })
    test('sees an answer to an old comment, which does not move it', async () => {
      const { server, collect } = run()
      const old = [400, 500]
      serve(server, old)
      const first = await collect({}, contractNow + 20 * 86_400_000)
      const second = await collect(stored(first), contractNow + 21 * 86_400_000)
      expect(second).toMatchObject({ kind: 'unchanged' })
      const reply = commentOf('Ugz400.a', contractNow, { parentId: 'Ugz400' })
      serve(server, old, (item) => (item === 400 ? { replies: [reply] } : {}))
      const third = await collect(stored(second), contractNow + 22 * 86_400_000)
      expect(mentionsIn(third).map(({ externalId }) => externalId)).toEqual(['Ugz400', 'Ugz400.a'])
      expect(await collect(stored(third), contractNow + 23 * 86_400_000)).toMatchObject({ kind: 'unchanged' })
    })
    test('leaves answers of many threads for the next reading, and says so', async () => {
      const { server, collect } = run()
      const many = Array.from({ length: 60 }, (_, index) => 901 + index)
      serve(server, many, (item) => ({ replies: [commentOf(`${idOf(item)}.a`, itemAt(item))], total: 2 }))
      const first = await collect()
      expect(first).toMatchObject({ kind: 'read', isPartial: true })
      const rest = await collect(stored(first), contractNow + 86_400_000)
      expect(rest).toMatchObject({ kind: 'read', isPartial: false })
      expect(mentionsIn(rest)).toHaveLength(20)
    })
    test.each([
      ['https://www.youtube.com/@ostrel', '@ostrel'],
      [rivalId, rivalId],
      ['ostrel', '@ostrel'],
    ])('reads another channel, named %s', async (channel, shown) => {
      const { reading, items } = run()
      items.push(1000)
      expect(youtubeConnector.addressOf({ channel }, null)).toContain(shown)
      const outcome = await youtubeConnector.collect({ ...reading(), settings: { channel } })
      expect(outcome).toMatchObject({ kind: 'read', title: 'Ostrel' })
      const lists = run().server.requests.filter(({ place }) => place.endsWith('commentThreads'))
      expect(lists[0]?.query.get('allThreadsRelatedToChannelId')).toBe(rivalId)
    })
    test('says where there is no channel of a name', async () => {
      const { reading } = run()
      const outcome = await youtubeConnector.collect({ ...reading(), settings: { channel: '@nobody' } })
      expect(outcome).toMatchObject({ kind: 'bad-request', words: '@nobody' })
      expect(youtubeConnector.addressOf({ channel: 'two words' }, null)).toBeNull()
    })
    test.each([
      [
        'the day’s units are spent',
        refused(403, 'quotaExceeded'),
        { kind: 'quota-exhausted', untilMs: contractNow + 86_400_000 },
      ],
      ['a scope is missing', refused(403, 'insufficientPermissions'), { kind: 'auth-scope', scope: 'No.' }],
      ['the interface is not switched on', refused(403, 'accessNotConfigured'), { kind: 'not-entitled' }],
      ['comments are closed', refused(403, 'commentsDisabled'), { kind: 'denied' }],
      ['the channel is not found', refused(404, 'channelNotFound'), { kind: 'bad-request' }],
    ] as [string, ApiAnswer, object][])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [null, fault]
      expect(await collect()).toMatchObject(outcome)
      expect(JSON.stringify(outcome)).not.toContain('canary')
    })
    test('tells which comments are not there any more', async () => {
      const { server, reading } = run()
      server.on(`${api}/comments`, ({ query }) => ({
        json: { items: (query.get('id') ?? '').split(',').flatMap((id) => (id === 'Ugz2' ? [] : [{ id }])) },
      }))
      const asked = [1, 2].map((item) => ({ externalId: idOf(item), url: null, replyRef: {} }))
      expect(await youtubeConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: ['Ugz2'] },
      })
    })
    test('spends no more in a day than answers leave over', () => {
      expect(youtubeConnector.budget?.({})).toEqual({ requests: 9000, windowMs: 86_400_000 })
    })
    describe('an answer', () => answers(run))
    test('is proved by the channel', async () => {
      const { reading } = run()
      const { http, now, signal } = reading()
      expect(await youtubeAccount.whoAmI({ http, now, signal, access: access() })).toEqual({ name: 'Velta' })
    })
  },
)

function answers(run: () => ContractRun): void {
  const url = 'https://www.youtube.com/watch?v=vid1&lc=Ugz1'
  const to = { url, replyRef: { parentId: 'Ugz1' } }
  const { signal } = new AbortController()
  const sender = () => {
    const { http } = run().reading()
    return youtubeAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  const reply = () =>
    commentOf('Ugz1.x', contractNow, {
      authorChannelId: { value: ownId },
      textDisplay: outgoing(to).text,
      textOriginal: outgoing(to).text,
      videoId: undefined,
    })
  test('stands in the thread of the comment, and has its own address', async () => {
    const { server } = run()
    server.on(`${api}/comments`, () => ({ json: reply() }))
    expect(await send()).toEqual({ kind: 'sent', externalId: 'Ugz1.x', url: `${url}.x` })
    expect(server.requests).toMatchObject([
      { method: 'POST', headers: { authorization: 'Bearer canary-token' } },
    ])
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      snippet: { parentId: 'Ugz1', textOriginal: outgoing(to).text },
    })
  })
  test('that was taken though its answer was lost is found; a stranger’s same words are not ours', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toEqual({ kind: 'unknown' })
    const held: object[] = [commentOf('Ugz1.y', contractNow, { textOriginal: outgoing(to).text })]
    server.on(`${api}/comments`, () => ({ json: { items: held } }))
    expect(await find()).toEqual({ kind: 'missing' })
    held.push(reply())
    expect(await find()).toMatchObject({ kind: 'sent', externalId: 'Ugz1.x' })
    // Nothing leads to a second try by itself: the platform knows no keys.
    expect(sender().sameKeyMs).toBe(0)
  })
  test.each([
    ['refused', refused(400, 'commentTextTooLong', 'Too long.'), { kind: 'refused', words: 'Too long.' }],
    [
      'beyond the day’s units',
      refused(403, 'quotaExceeded'),
      { kind: 'retry', untilMs: contractNow + 86_400_000 },
    ],
    ['signed in for less', refused(403, 'insufficientPermissions'), { kind: 'failed' }],
    ['without a good token', refused(401, 'authError'), { kind: 'failed', words: 'No.' }],
    ['too many', refused(429, 'rateLimitExceeded'), { kind: 'retry' }],
    ['met by an error within', { status: 500, json: {} }, { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    run().server.faults = [fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that is too long, or that has no thread to go to, is not even tried', async () => {
    expect(await send(to, 'ș'.repeat(10_001))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: {} })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
