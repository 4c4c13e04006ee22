import { afterEach, expect, test } from 'vitest'
import type { Cursor, Outcome } from '../../../../../src/main/engine/connectors/outcome'
import { feedConnector } from '../../../../../src/main/engine/connectors/feed'
import { createHttp } from '../../../../../src/main/engine/http/create-http'
import { loopbackPolicy } from '../../../../helpers/loopback-policy'
import * as answers from '../../../../servers/answers'
import { startFeedServer, type FeedServer, type Step } from '../../../../servers/feed-server'
import { atom, jsonFeed, loginPage, pageNaming, posts, rdf, rss } from '../../../../servers/feeds'

const servers: FeedServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

async function serve(...steps: Step[]): Promise<FeedServer> {
  const server = await startFeedServer(...steps)
  servers.push(server)
  return server
}

const limits = { idleMs: 200, totalMs: 3000, bodyBytes: 200_000 }
const http = createHttp({ version: 'test', policy: loopbackPolicy, limits })
const start = Date.UTC(2026, 2, 10)
const minuteMs = 60_000
const dayMs = 86_400_000

function collect(address: string, cursor: Cursor = {}, now = start): Promise<Outcome> {
  return feedConnector.collect({
    http,
    address,
    cursor,
    settings: {},
    access: null,
    now,
    signal: new AbortController().signal,
  })
}

async function read(address: string, cursor: Cursor = {}, now = start) {
  const outcome = await collect(address, cursor, now)
  if (outcome.kind !== 'read') throw new Error(`the feed was not read: ${JSON.stringify(outcome)}`)
  return outcome
}

/** The cursor as the store gives it back. */
function stored(outcome: Outcome): Cursor {
  if (!('cursor' in outcome)) throw new Error(`no cursor in ${JSON.stringify(outcome)}`)
  return JSON.parse(JSON.stringify(outcome.cursor)) as Cursor
}

const textsOf = ({ mentions }: { mentions: { text: string }[] }) => mentions.map(({ text }) => text)

test.each([
  ['RSS', rss(posts(3))],
  ['Atom', atom(posts(3))],
  ['RDF', rdf(posts(3))],
  ['JSON Feed', jsonFeed(posts(3))],
])('a feed in the form of %s is read', async (_form, body) => {
  const server = await serve(answers.feed(body))
  const outcome = await read(server.url())
  expect(outcome).toMatchObject({ title: 'Parcels', isMalformed: false, atLeastMs: 0 })
  expect(textsOf(outcome)).toEqual(posts(3).map(({ text }) => text))
  expect(outcome.mentions.map(({ reason }) => reason)).toEqual(['watch', 'watch', 'watch'])
  expect(server.requests[0]?.headers['accept']).toContain('application/atom+xml, application/rss+xml')
})

test('a feed that was read and has not changed is not sent again', async () => {
  const lastModified = 'Mon, 02 Mar 2026 10:00:00 GMT'
  const server = await serve(answers.conditional(rss(posts(3)), 'W/"a,b"', lastModified))
  const first = await read(server.url())
  const second = await collect(server.url(), stored(first))
  expect(second).toEqual({ kind: 'unchanged', cursor: first.cursor, atLeastMs: 0 })
  expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match')
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': 'W/"a,b"',
    'if-modified-since': lastModified,
  })
})

test('what one address said about freshness is not told to another', async () => {
  const server = await serve(answers.feed(rss(posts(1)), { etag: '"1"' }))
  const first = await read(server.url('/old'))
  await read(server.url('/new'), stored(first))
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match')
})

test.each([
  ['of another version', { v: 2, etag: '"1"' }],
  ['of another parser', { v: 1, parser: 0, etag: '"1"', lastModified: null }],
  ['that is broken', { v: 1, etag: 5 }],
])('a memory %s is not trusted, and the feed is read whole', async (_kind, cursor) => {
  const server = await serve(answers.feed(rss(posts(1))))
  const first = stored(await read(server.url()))
  const changed: Cursor = 'parser' in cursor ? { ...first, ...cursor } : cursor
  await read(server.url(), changed)
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match')
})

test('a validator that could not be sent back is not kept', async () => {
  const server = await serve(answers.feed(rss(posts(1)), { etag: `"${'x'.repeat(2000)}"` }))
  expect((await read(server.url())).cursor).toMatchObject({ etag: null })
})

test('what a source asks for lengthens the pause, up to a day', async () => {
  const server = await serve(
    answers.feed(rss(posts(1), { ttl: 90 }), { 'cache-control': 'max-age=600', etag: '"1"' }),
    answers.answer(304),
    answers.answer(304, { 'cache-control': 'max-age=10800' }),
    answers.feed(rss(posts(1)), { 'cache-control': 'max-age=31536000' }),
  )
  const first = await read(server.url())
  expect(first.atLeastMs).toBe(90 * minuteMs)
  expect(await collect(server.url(), stored(first))).toMatchObject({
    kind: 'unchanged',
    atLeastMs: 90 * minuteMs,
  })
  expect(await collect(server.url(), stored(first))).toMatchObject({
    kind: 'unchanged',
    atLeastMs: 180 * minuteMs,
  })
  expect((await read(server.url(), stored(first))).atLeastMs).toBe(dayMs)
})

test('a feed in an old encoding is read in it', async () => {
  const body = Buffer.from(rss([{ id: '1', title: 'Año', text: 'Otra vez sin señal', at: start }]), 'latin1')
  const server = await serve(answers.feed(body, { 'content-type': 'text/xml; charset=ISO-8859-1' }))
  expect(textsOf(await read(server.url()))).toEqual(['Otra vez sin señal'])
})

test('a feed that lies about its encoding is read with what fits', async () => {
  const body = Buffer.from(rss([{ id: '1', title: 'Año', text: 'Otra vez sin señal', at: start }]), 'latin1')
  const server = await serve(answers.feed(body, { 'content-type': 'text/xml; charset=utf-8' }))
  expect(textsOf(await read(server.url()))).toEqual(['Otra vez sin señal'])
})

test('a feed that breaks the rules a little is read and says so', async () => {
  const server = await serve(
    answers.feed(rss(posts(2)).replace('<title>Parcels</title>', '<title>Parcels & co</title>')),
  )
  expect(await read(server.url())).toMatchObject({ isMalformed: true })
})

test('a feed without items is read all the same', async () => {
  const server = await serve(answers.feed(rss([])))
  expect(await read(server.url())).toMatchObject({ title: 'Parcels', mentions: [] })
})

// Refusals.

test.each([
  [401, { kind: 'auth-expired', status: 401 }],
  [407, { kind: 'auth-expired', status: 407 }],
  [402, { kind: 'not-entitled', status: 402 }],
  [403, { kind: 'denied', status: 403 }],
  [451, { kind: 'denied', status: 451 }],
  [410, { kind: 'gone', status: 410 }],
  [429, { kind: 'limited', untilMs: null, status: 429 }],
  [400, { kind: 'bad-request', words: '400', status: 400 }],
  [408, { kind: 'unreachable', reason: 'status', status: 408 }],
  [425, { kind: 'unreachable', reason: 'status', status: 425 }],
  [500, { kind: 'unreachable', reason: 'status', status: 500 }],
  [502, { kind: 'unreachable', reason: 'status', status: 502 }],
  [503, { kind: 'unreachable', reason: 'status', status: 503 }],
  [520, { kind: 'unreachable', reason: 'status', status: 520 }],
  [301, { kind: 'unreachable', reason: 'status', status: 301 }],
])('a server that answers %i is understood', async (status, outcome) => {
  const server = await serve(answers.answer(status, {}, 'no'))
  expect(await collect(server.url())).toEqual(outcome)
})

test.each([
  ['120', start + 120_000],
  ['Tue, 10 Mar 2026 02:00:00 GMT', start + 120 * minuteMs],
  ['99999999', start + dayMs],
])('a server that names the end of a pause is believed: %s', async (value, untilMs) => {
  const server = await serve(
    answers.answer(429, { 'retry-after': value }),
    answers.answer(503, { 'retry-after': value }),
  )
  expect(await collect(server.url())).toEqual({ kind: 'limited', untilMs, status: 429 })
  expect(await collect(server.url())).toEqual({ kind: 'limited', untilMs, status: 503 })
})

test('a feed that is not found is gone only after five runs over three days', async () => {
  const server = await serve(answers.answer(404))
  const daily = (day: number, cursor: Cursor) => collect(server.url(), cursor, start + day * dayMs)
  let outcome = await daily(0, {})
  for (const day of [0.5, 1, 2]) outcome = await daily(day, stored(outcome))
  expect(outcome).toMatchObject({ kind: 'unreachable', reason: 'status', status: 404 })
  expect(await daily(2.9, stored(outcome))).toMatchObject({ kind: 'unreachable' })
  expect(await daily(3, stored(outcome))).toEqual({ kind: 'gone', status: 404 })
})

test('a feed that is not found in between starts its days anew', async () => {
  const server = await serve(answers.answer(404), answers.feed(rss(posts(1))), answers.answer(404))
  const missing = await collect(server.url())
  const found = await collect(server.url(), stored(missing), start + dayMs)
  expect(found.kind).toBe('read')
  expect(await collect(server.url(), stored(found), start + 9 * dayMs)).toMatchObject({
    cursor: { missing: 1 },
  })
})

test('a feed that is not found keeps what was known of it', async () => {
  const server = await serve(
    answers.feed(rss(posts(1)), { etag: '"1"' }),
    answers.answer(404),
    answers.answer(304),
  )
  const found = await read(server.url())
  const missing = await collect(server.url(), stored(found))
  expect(await collect(server.url(), stored(missing))).toMatchObject({
    kind: 'unchanged',
    cursor: found.cursor,
  })
  expect(server.requests[2]?.headers['if-none-match']).toBe('"1"')
})

// What is no feed.

test.each([
  ['a page to sign in', loginPage, 'html'],
  ['nothing', '', 'empty'],
  ['plain words', 'The service is being maintained.', 'text'],
  ['data that is no feed', '{"error":"not allowed"}', 'json'],
  ['XML that is no feed', '<?xml version="1.0"?><sitemap><url/></sitemap>', 'xml'],
])('%s in place of a feed is not taken for silence', async (_kind, body, found) => {
  const server = await serve(answers.feed(body))
  expect(await collect(server.url())).toEqual({ kind: 'unreadable', found, reason: 'feed-unknown' })
})

test('a feed that carries an attack is refused by name', async () => {
  const server = await serve(answers.feed('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>'))
  expect(await collect(server.url())).toEqual({ kind: 'unreadable', found: 'xml', reason: 'xml-doctype' })
})

test('the address of a page leads to the feed that it names, which is asked from then on', async () => {
  const site = {
    '/': answers.feed(pageNaming('/posts.xml'), { etag: '"page"' }),
    '/posts.xml': answers.conditional(rss(posts(2)), '"feed"', 'Mon, 02 Mar 2026 10:00:00 GMT'),
  }
  const server = await serve(answers.routes(site))
  const first = await read(server.url('/'))
  expect(first.mentions).toHaveLength(2)
  expect(first.cursor).toMatchObject({ feedUrl: server.url('/posts.xml') })
  expect((await collect(server.url('/'), stored(first))).kind).toBe('unchanged')
  expect(server.requests.map(({ path }) => path)).toEqual(['/', '/posts.xml', '/posts.xml'])
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match')
})

test('a page that has moved its feed is asked for it again', async () => {
  const moved = {
    '/': answers.feed(pageNaming('/new.xml')),
    '/new.xml': answers.feed(rss(posts(3))),
  }
  for (const old of [answers.answer(404), answers.answer(410), answers.feed(loginPage)]) {
    const server = await serve(
      answers.routes({ '/': answers.feed(pageNaming('/old.xml')), '/old.xml': answers.feed(rss(posts(2))) }),
    )
    const first = await read(server.url('/'))
    server.script(answers.routes({ ...moved, '/old.xml': old }))
    const second = await read(server.url('/'), stored(first))
    expect(second.cursor).toMatchObject({ feedUrl: server.url('/new.xml') })
    expect(second.mentions).toHaveLength(3)
  }
})

test('a page is followed once and not in circles', async () => {
  const server = await serve(answers.feed(pageNaming('/')))
  expect(await collect(server.url('/'))).toMatchObject({ kind: 'unreadable', found: 'html' })
  expect(server.requests).toHaveLength(2)
})

test('a page cannot lead us to a private address', async () => {
  const server = await serve(answers.feed(pageNaming('http://10.0.0.1/feed.xml')))
  expect(await collect(server.url('/'))).toEqual({ kind: 'blocked', host: '10.0.0.1' })
})

test('a feed behind a page that is missing for days is gone too', async () => {
  const server = await serve(answers.routes({ '/': answers.feed(pageNaming('/posts.xml')) }))
  let outcome = await collect(server.url('/'))
  for (const day of [1, 2, 3]) outcome = await collect(server.url('/'), stored(outcome), start + day * dayMs)
  expect(outcome).toMatchObject({ kind: 'unreachable', status: 404, cursor: { missing: 4 } })
  expect(await collect(server.url('/'), stored(outcome), start + 4 * dayMs)).toEqual({
    kind: 'gone',
    status: 404,
  })
})

// The network.

test.each([
  ['a private address', answers.redirect(302, 'http://10.0.0.1/'), { kind: 'blocked', host: '10.0.0.1' }],
  ['a file', answers.redirect(302, 'file:///etc/passwd'), { reason: 'bad-url' }],
  ['a circle', answers.redirect(302, '/feed.xml'), { reason: 'too-many-redirects' }],
  ['silence', answers.silence, { reason: 'timeout' }],
  ['a body that stops', answers.stalls('<rss>'), { reason: 'timeout' }],
  ['a body cut short', answers.cutShort(rss(posts(9))), { reason: 'truncated' }],
  ['a packed body cut short', answers.cutGzip(rss(posts(9))), { reason: 'truncated' }],
  ['a body without end', answers.endless, { reason: 'too-large' }],
  ['a bomb', answers.gzipBomb(20_000_000), { reason: 'too-large' }],
  ['a lie about its packing', answers.feed('no', { 'content-encoding': 'br' }), { reason: 'bad-encoding' }],
])('a server that leads to %s is reported, and nothing is read', async (_kind, step, outcome) => {
  const server = await serve(step)
  const whole = 'kind' in outcome ? outcome : { kind: 'unreachable', status: null, ...outcome }
  expect(await collect(server.url())).toEqual(whole)
})

test('a feed that has moved is read where it is now', async () => {
  const server = await serve(answers.redirect(301, '/new.xml'), answers.feed(atom([{ ...posts(1)[0]! }])))
  expect((await read(server.url())).mentions).toHaveLength(1)
})

// Older pages.

test('the first reading goes back through older pages, later ones do not', async () => {
  const site = {
    '/feed.xml': answers.feed(rss(posts(2, 5), { next: '/feed.xml?page=2' })),
    '/feed.xml?page=2': answers.feed(rss(posts(3, 3), { next: '/feed.xml?page=3' })),
    '/feed.xml?page=3': answers.feed(rss(posts(2, 1))),
  }
  const server = await serve(answers.routes(site))
  const first = await read(server.url())
  expect(first.mentions.map(({ externalId }) => externalId).toSorted()).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => `post-${number}`),
  )
  expect((await read(server.url(), stored(first))).mentions).toHaveLength(2)
  expect(server.requests).toHaveLength(4)
})

test('a feed that was missing at first still goes back when it is first read', async () => {
  const site = {
    '/feed.xml': answers.feed(rss(posts(1, 2), { next: '/2' })),
    '/2': answers.feed(rss(posts(1))),
  }
  const server = await serve(answers.answer(404))
  const missing = await collect(server.url())
  server.script(answers.routes(site))
  expect((await read(server.url(), stored(missing))).mentions).toHaveLength(2)
})

test('at most ten pages are read, and none of them twice', async () => {
  let page = 0
  const server = await serve((request, response) => {
    page += 1
    return answers.feed(jsonFeed(posts(1, page), { next: `/page/${page}` }))(request, response)
  })
  expect((await read(server.url())).mentions).toHaveLength(10)
  expect(server.requests).toHaveLength(10)
  const circle = await serve(answers.feed(rss(posts(1), { next: '/feed.xml' })))
  await read(circle.url())
  expect(circle.requests).toHaveLength(1)
})

test.each([
  ['is missing', answers.answer(404)],
  ['is no feed', answers.feed(loginPage)],
  ['is cut short', answers.cutShort(rss(posts(9)))],
  ['is elsewhere', answers.redirect(302, 'http://10.0.0.1/')],
])('an older page that %s does not cost the newer ones', async (_kind, older) => {
  const server = await serve(answers.feed(rss(posts(2, 5), { next: '/older' })), older)
  expect((await read(server.url())).mentions).toHaveLength(2)
})
