import { describe, expect, test } from 'vitest'
import { blueskyConnector } from '../../../../../src/main/engine/connectors/bluesky'
import { blueskyAccount } from '../../../../../src/main/engine/connectors/bluesky/account'
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
import type { ApiAnswer, ApiRequest, ApiServer } from '../../../../servers/api-server'

const signIn = 'bsky.social/xrpc'
const home = 'pds.example/xrpc'
const iso = (at: number) => new Date(at).toISOString()
const uriOf = (item: number) => `at://did:plc:abc/app.bsky.feed.post/3k${item}`
const refOf = (item: number) => ({ uri: uriOf(item), cid: `bafy${item}` })
const refused = (status: number, error: string, message = error) => ({ status, json: { error, message } })

/** A token as the platform makes it: who it is for and until when, in its middle part. */
function tokenOf(name: string, endsAt: number) {
  const claims = { sub: 'did:plc:me', exp: Math.floor(endsAt / 1000) }
  return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${name}`
}

const sessionOf = (name: string, endsAt = contractNow + 7_200_000) => ({
  ...{ accessJwt: tokenOf(name, endsAt), refreshJwt: `renew-${name}`, did: 'did:plc:me' },
  handle: 'velta.example',
  didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint: 'https://pds.example' }] },
})

function postOf(item: number, more: object = {}) {
  return {
    ...{ ...refOf(item), author: { did: 'did:plc:abc', handle: 'dana.example', displayName: 'Dana' } },
    record: {
      ...{ $type: 'app.bsky.feed.post', text: `Velta lost my parcel again (${item})` },
      ...{ createdAt: iso(itemAt(item)), langs: ['en-GB'] },
    },
    ...{ replyCount: 1, repostCount: 0, likeCount: 4, quoteCount: 2, labels: [] },
    ...{ indexedAt: iso(itemAt(item) + 2000), ...more },
  }
}

type More = (item: number) => object

/** Pages from the newest down; the cursor is a place in the list. */
function pageOf<T>({ query }: ApiRequest, found: readonly T[]) {
  const start = Number(query.get('cursor') ?? 0)
  const next = start + Number(query.get('limit'))
  return { page: found.slice(start, next), ...(next < found.length && { cursor: String(next) }) }
}

function serve(server: ApiServer, items: readonly number[], more: More = () => ({})) {
  server.on(`${signIn}/com.atproto.server.createSession`, ({ body }) =>
    (JSON.parse(body) as { password: string }).password === 'canary-app-password'
      ? { json: sessionOf('first') }
      : refused(401, 'AuthenticationRequired'),
  )
  const newest = () => items.toReversed().map((item) => postOf(item, more(item)))
  server.on(`${home}/app.bsky.feed.searchPosts`, (request) => {
    const since = request.query.get('since') ?? ''
    const { page, ...rest } = pageOf(
      request,
      newest().filter(({ indexedAt }) => indexedAt >= since),
    )
    return { json: { posts: page, hitsTotal: items.length, ...rest } }
  })
  server.on(`${home}/app.bsky.notification.listNotifications`, (request) => {
    const { page, ...rest } = pageOf(request, newest())
    const notifications = page.map(({ likeCount: _, ...post }) => ({
      reason: 'mention',
      isRead: false,
      ...post,
    }))
    return { json: { notifications, ...rest } }
  })
  server.on(`${home}/com.atproto.repo.listRecords`, () => ({ json: { records: [] } }))
}

const values = { handle: 'velta.example', service: 'https://bsky.social' }
const access = () => accessWith(values, { appPassword: 'canary-app-password' })
const contract = {
  ...{ connector: blueskyConnector, access, serve, idOf: uriOf },
  expired: refused(400, 'ExpiredToken', 'Token has expired'),
  limited: {
    status: 429,
    headers: { 'ratelimit-reset': '9999999999' },
    json: { error: 'RateLimitExceeded' },
  },
}

describe('a search', () =>
  connectorContract({ ...contract, settings: { reading: 'search', words: 'velta' }, several: 250 }, (run) => {
    test('maps a post with its author, its counts and what an answer needs', async () => {
      const { items, collect } = run()
      items.push(1000)
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'post', reason: 'search', text: 'Velta lost my parcel again (1000)', lang: 'en' },
          ...{ publishedAt: itemAt(1000), editedAt: null, retention: 'delete_with_source' },
          url: 'https://bsky.app/profile/did:plc:abc/post/3k1000',
          author: { externalId: 'did:plc:abc', name: 'Dana', handle: 'dana.example', isOwner: false },
          counts: { likes: 4, shares: 0, replies: 1, quotes: 2, views: null },
          thread: { rootId: null, parentId: null },
          extras: {
            replyRef: { ...refOf(1000), rootUri: uriOf(1000), rootCid: 'bafy1000' },
          },
        },
      ])
    })
    test('keeps the thread of an answer, believes no time to come, and leaves out what has no words', async () => {
      const { server, collect } = run()
      const reply = { root: refOf(1), parent: refOf(2) }
      serve(server, [998, 999, 1000], (item) => ({
        record: {
          ...{ text: item === 998 ? '' : 'Still nothing', createdAt: '2031-01-01T00:00:00Z' },
          ...(item === 1000 && { reply }),
        },
        ...(item === 999 && { author: { did: 'did:plc:me', handle: 'velta.example' } }),
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        {
          ...{ kind: 'comment', publishedAt: itemAt(1000) + 2000 },
          thread: { rootId: uriOf(1), parentId: uriOf(2) },
          extras: { replyRef: { uri: uriOf(1000), rootUri: uriOf(1), rootCid: 'bafy1' } },
        },
        { kind: 'post', reason: 'search', author: { isOwner: true } },
      ])
    })
    test('reads no more pages than it may, and says that there was more', async () => {
      const { items, collect } = run()
      items.push(...Array.from({ length: 1200 }, (_, item) => item))
      expect(await collect()).toMatchObject({ kind: 'read', isPartial: true })
    })
    test('stops where the platform allows no more, and waits as long as it is told', async () => {
      const { server, collect } = run()
      const reset = String(contractNow / 1000 + 60)
      server.on(`${home}/app.bsky.feed.searchPosts`, () => ({
        headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': reset },
        json: { posts: [postOf(1000)], cursor: '1' },
      }))
      expect(await collect()).toMatchObject({ kind: 'read', isPartial: true, atLeastMs: 60_000 })
    })
    test.each([
      ['its search is closed', refused(403, 'Forbidden'), { kind: 'denied' }],
      [
        'the app password is for less',
        refused(400, 'InvalidToken', 'Bad token scope'),
        { kind: 'auth-scope' },
      ],
      [
        'it does not understand the words',
        refused(400, 'BadQueryString', 'q?'),
        { kind: 'bad-request', words: 'q?' },
      ],
      ['what lies behind it is down', refused(502, 'UpstreamFailure'), { kind: 'unreachable' }],
      ['it says until when', contract.limited, { kind: 'limited' }],
    ] as [string, ApiAnswer, object][])('says so where %s', async (_what, fault, outcome) => {
      const { server, collect } = run()
      server.faults = [null, fault]
      expect(await collect()).toMatchObject(outcome)
    })
    describe('signing in', () => signsIn(run))
    describe('an answer', () => answers(run))
    test('tells which posts are not shown any more', async () => {
      const { server, reading } = run()
      server.on(`${home}/app.bsky.feed.getPosts`, ({ query }) => ({
        json: {
          posts: query.getAll('uris').flatMap((uri) => (uri === uriOf(2) ? [] : [{ ...postOf(1), uri }])),
        },
      }))
      const asked = [1, 2].map((item) => ({ externalId: uriOf(item), url: null, replyRef: {} }))
      expect(await blueskyConnector.recheck?.look(reading(), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: [uriOf(2)] },
      })
    })
  }))

describe('what is written to the account', () =>
  connectorContract({ ...contract, settings: { reading: 'mentions' }, several: 250 }, (run) => {
    test('is read down to what is known, with counts that nobody tells', async () => {
      const { items, collect, server } = run()
      items.push(...Array.from({ length: 400 }, (_, index) => 601 + index))
      const first = await collect()
      expect(mentionsIn(first)[0]).toMatchObject({ reason: 'mention', counts: { likes: null } })
      server.requests.length = 0
      await collect(stored(first))
      const lists = server.requests.filter(({ place }) => place.endsWith('listNotifications'))
      expect(lists).toHaveLength(1)
      expect(lists[0]?.query.getAll('reasons')).toEqual(['mention', 'reply', 'quote'])
    })
    test('comes with the account’s own answers, not with what else it wrote', async () => {
      const { server, collect } = run()
      const reply = { root: refOf(1), parent: refOf(1) }
      const recordOf = (key: string, more: object) => ({
        ...{ uri: `at://did:plc:me/app.bsky.feed.post/${key}`, cid: 'bafyme' },
        value: { text: 'Sorry, Dana.', createdAt: iso(contractNow - 1000), ...more },
      })
      server.on(`${home}/com.atproto.repo.listRecords`, () => ({
        json: { records: [recordOf('1', { reply }), recordOf('2', {})] },
      }))
      expect(mentionsIn(await collect())).toMatchObject([
        { reason: 'reply', author: { isOwner: true }, thread: { rootId: uriOf(1), parentId: uriOf(1) } },
      ])
    })
  }))

function signsIn(run: () => ContractRun): void {
  const places = () => run().server.requests.map(({ place }) => place.replace('/xrpc/', ' '))
  test('happens once: the session is kept, and used by the next reading', async () => {
    const { collect, reading } = run()
    await collect()
    await collect()
    expect(places()).toEqual([
      'bsky.social com.atproto.server.createSession',
      'pds.example app.bsky.feed.searchPosts',
      'pds.example app.bsky.feed.searchPosts',
    ])
    expect(reading().access?.secrets).toMatchObject({
      refreshJwt: 'renew-first',
      server: 'https://pds.example',
    })
  })
  test('is renewed where it ends or is refused, both tokens are kept, and nothing of them shows', async () => {
    const { collect, server, reading } = run()
    server.on(`${home}/com.atproto.server.refreshSession`, ({ headers, method, body }) => {
      expect([method, body]).toEqual(['POST', ''])
      return headers['authorization'] === 'Bearer renew-first'
        ? { json: sessionOf('second', contractNow + 14_400_000) }
        : refused(400, 'ExpiredToken')
    })
    await collect()
    const ending = await collect({}, contractNow + 7_150_000)
    expect(reading().access?.secrets['refreshJwt']).toBe('renew-second')
    expect(JSON.stringify(ending)).not.toMatch(/renew-|\.first|\.second/)
    server.faults = [refused(400, 'ExpiredToken')]
    // The second refresh is refused as well, so that the password signs in anew.
    expect(await collect()).toMatchObject({ kind: 'read' })
    expect(places().slice(-4)).toEqual([
      'pds.example app.bsky.feed.searchPosts',
      'pds.example com.atproto.server.refreshSession',
      'bsky.social com.atproto.server.createSession',
      'pds.example app.bsky.feed.searchPosts',
    ])
  })
  test('begins anew with another password', async () => {
    const { collect, reading } = run()
    await collect()
    reading().access!.secrets['appPassword'] = 'wrong'
    expect(await collect()).toMatchObject({ kind: 'auth-expired' })
  })
  test('is proved by the profile', async () => {
    const { server, reading } = run()
    server.on(`${home}/app.bsky.actor.getProfile`, ({ query }) => ({
      json: { did: query.get('actor'), handle: 'velta.example' },
    }))
    const { http, now, signal } = reading()
    expect(await blueskyAccount.whoAmI({ http, now, signal, access: access() })).toEqual({
      name: '@velta.example',
    })
  })
  test.each([
    [
      { handle: '@Velta.Bsky.Social', service: '' },
      { handle: 'velta.bsky.social', service: 'https://bsky.social' },
    ],
    [{ handle: 'velta.example', service: 'http://pds.example' }, null],
    [{ handle: 'velta', service: '' }, null],
  ])('of %o is kept as it is asked', (given, kept) => {
    expect(blueskyAccount.clean(given)).toEqual(kept)
  })
}

function answers(run: () => ContractRun): void {
  const to = { replyRef: { ...refOf(2), rootUri: uriOf(1), rootCid: 'bafy1' } }
  const create = `${home}/com.atproto.repo.createRecord`
  const records = new Map<string, object>()
  const sender = () => {
    const { http } = run().reading()
    return blueskyAccount.answering!.sender({ http, access: access(), now: () => contractNow })
  }
  const { signal } = new AbortController()
  const send = (more: Parameters<typeof outgoing>[0] = to, text?: string) =>
    sender().send(outgoing(more, text), signal)
  const find = () => sender().find?.(outgoing(to), signal)
  /** A repository that refuses a name which is taken. */
  const holds = (server: ApiServer, lose = false) => {
    records.clear()
    server.on(`${home}/app.bsky.feed.getPosts`, () => ({ json: { posts: [postOf(2)] } }))
    server.on(create, ({ body }) => {
      const { repo, collection, rkey, record } = JSON.parse(body) as Record<string, string>
      const uri = `at://${repo}/${collection}/${rkey}`
      if (records.has(uri)) return refused(400, 'InvalidRequest', 'Record already exists')
      records.set(uri, record as unknown as object)
      return lose ? { line: 'drop' } : { json: { uri, cid: 'bafynew', validationStatus: 'valid' } }
    })
    server.on(`${home}/com.atproto.repo.getRecord`, ({ query }) => {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`
      const value = records.get(uri)
      return value
        ? { json: { uri, cid: 'bafynew', value } }
        : refused(400, 'RecordNotFound', `Could not locate record: ${uri}`)
    })
    server.on(`${home}/com.atproto.identity.resolveHandle`, ({ query }) =>
      query.get('handle') === 'dana.example'
        ? { json: { did: 'did:plc:abc' } }
        : refused(400, 'InvalidRequest', 'Unable to resolve handle'),
    )
  }
  test('names what it answers and what began the thread, and counts links and names in bytes', async () => {
    holds(run().server)
    const text = '¡Perdón, @dana.example! Más: https://velta.example/año. @nobody.example'
    const sent = await send(to, text)
    const [[uri, record] = []] = [...records]
    expect(sent).toEqual({
      ...{ kind: 'sent', externalId: uri },
      url: uri?.replace('at://', 'https://bsky.app/profile/').replace('app.bsky.feed.post', 'post'),
    })
    expect(uri).toMatch(/^at:\/\/did:plc:me\/app\.bsky\.feed\.post\/[2-7a-z]{13}$/)
    const bytes = Buffer.from(text)
    const at = (piece: string) => {
      const byteStart = bytes.indexOf(piece)
      return { byteStart, byteEnd: byteStart + Buffer.byteLength(piece) }
    }
    expect(record).toEqual({
      ...{ $type: 'app.bsky.feed.post', text, langs: ['en'], createdAt: iso(contractNow - 60_000) },
      reply: { root: refOf(1), parent: refOf(2) },
      facets: [
        {
          index: at('@dana.example'),
          features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:abc' }],
        },
        {
          index: at('https://velta.example/año'),
          features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://velta.example/año' }],
        },
      ],
    })
  })
  test('that was taken though its answer was lost is found, and sent again it stands once', async () => {
    const { server } = run()
    holds(server, true)
    expect(await find()).toEqual({ kind: 'missing' })
    expect(await send()).toEqual({ kind: 'unknown' })
    expect(await find()).toMatchObject({ kind: 'sent' })
    expect(await send()).toMatchObject({ kind: 'sent' })
    expect(records.size).toBe(1)
  })
  test('to who wants none is not written where nobody would see it', async () => {
    const { server } = run()
    holds(server)
    const shown = postOf(2, { viewer: { replyDisabled: true } })
    for (const posts of [[shown], []]) {
      server.on(`${home}/app.bsky.feed.getPosts`, () => ({ json: { posts } }))
      expect(await send()).toEqual({ kind: 'refused', words: 'closed' })
    }
    expect(records.size).toBe(0)
  })
  test('whose session has just ended is sent with the next', async () => {
    const { server } = run()
    holds(server)
    server.on(`${home}/com.atproto.server.refreshSession`, () => ({ json: sessionOf('second') }))
    server.faults = [null, null, refused(400, 'ExpiredToken')]
    expect(await send()).toMatchObject({ kind: 'sent' })
  })
  test.each([
    [
      'refused',
      refused(400, 'InvalidRequest', 'Not a valid record.'),
      { kind: 'refused', words: 'Not a valid record.' },
    ],
    ['too many', contract.limited, { kind: 'retry' }],
    ['met by an error within', refused(500, 'InternalServerError'), { kind: 'unknown' }],
  ] as [string, ApiAnswer, object][])('that is %s says so', async (_what, fault, outcome) => {
    const { server } = run()
    holds(server)
    server.faults = [null, null, fault]
    expect(await send()).toMatchObject(outcome)
  })
  test('that cannot be made ready has not left', async () => {
    const { server } = run()
    server.faults = [{ line: 'drop' }]
    expect(await send()).toMatchObject({ kind: 'retry' })
    server.faults = [refused(401, 'AuthenticationRequired')]
    expect(await send()).toMatchObject({ kind: 'failed' })
  })
  test('is counted as people see it, and what has nowhere to go is not even tried', async () => {
    holds(run().server)
    expect(await send(to, '👩‍👩‍👧'.repeat(100))).toMatchObject({ kind: 'sent' })
    run().server.requests.length = 0
    expect(await send(to, 'a'.repeat(301))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send(to, '👩‍👩‍👧'.repeat(200))).toEqual({ kind: 'refused', words: 'too-long' })
    expect(await send({ replyRef: { uri: uriOf(1) } })).toEqual({ kind: 'failed', words: 'no-target' })
    expect(run().server.requests).toEqual([])
  })
}
