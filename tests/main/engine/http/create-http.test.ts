import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { HttpError, type HttpRequest } from '../../../../src/main/engine/connectors/http'
import { publicOnly } from '../../../../src/main/engine/http/address-policy'
import { createHttp, type HttpOptions } from '../../../../src/main/engine/http/create-http'
import type { Limits } from '../../../../src/main/engine/http/limits'
import { loopbackPolicy } from '../../../helpers/loopback-policy'
import * as answers from '../../../servers/answers'
import { startFeedServer, type FeedServer, type Step } from '../../../servers/feed-server'
import { posts, rss } from '../../../servers/feeds'

const closings: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closings.splice(0).map((close) => close())))

async function serve(...steps: Step[]): Promise<FeedServer> {
  const server = await startFeedServer(...steps)
  closings.push(() => server.close())
  return server
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closings.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

const small: Partial<Limits> = { connectMs: 2000, idleMs: 200, totalMs: 2000, bodyBytes: 100_000 }

function get(request: HttpRequest, options: Partial<HttpOptions> = {}) {
  return createHttp({ version: '1.2.3', policy: loopbackPolicy, limits: small, ...options })(request)
}

async function refusalOf(request: HttpRequest, options: Partial<HttpOptions> = {}): Promise<HttpError> {
  const error: unknown = await get(request, options).then(
    ({ status }) => new Error(`answered with ${status}`),
    (thrown: unknown) => thrown,
  )
  if (error instanceof HttpError) return error
  throw error
}

const body = rss(posts(20))

test('a request says who asks, takes what is packed and carries the headers that it was given', async () => {
  const server = await serve(answers.feed(body))
  const answer = await get(
    { url: server.url(), headers: { Accept: 'text/xml', 'User-Agent': 'Mozilla/5.0' } },
    { contact: 'https://example.org/bot' },
  )
  expect(Buffer.from(answer.body).toString()).toBe(body)
  expect(answer).toMatchObject({ status: 200, url: server.url(), movedTo: null })
  expect(answer.headers['content-type']).toContain('rss')
  expect(server.requests[0]?.headers).toMatchObject({
    'user-agent': 'Atalaya/1.2.3 (+https://example.org/bot)',
    accept: 'text/xml',
    'accept-encoding': 'gzip, deflate, br',
  })
})

test('an answer that is no success is an answer all the same', async () => {
  const server = await serve(
    answers.answer(404, {}, 'nothing here'),
    answers.answer(304),
    answers.answer(500),
  )
  expect((await get({ url: server.url() })).status).toBe(404)
  expect(await get({ url: server.url() })).toMatchObject({ status: 304, body: new Uint8Array() })
  expect((await get({ url: server.url() })).status).toBe(500)
})

test.each(['gzip', 'deflate', 'br'] as const)('a body packed with %s is unpacked', async (encoding) => {
  const server = await serve(answers.packed(encoding, body))
  expect(Buffer.from((await get({ url: server.url() })).body).toString()).toBe(body)
})

test('a body packed in the bare form of deflate is unpacked too', async () => {
  const server = await serve(answers.bareDeflate(body))
  expect(Buffer.from((await get({ url: server.url() })).body).toString()).toBe(body)
})

test('an empty answer may call itself packed', async () => {
  const server = await serve(answers.feed('', { 'content-encoding': 'gzip' }))
  expect((await get({ url: server.url() })).body).toHaveLength(0)
})

// Addresses.

test('a name with one private address among its answers is refused, and nothing is connected to', async () => {
  const server = await serve(answers.feed(body))
  const { port } = new URL(server.url())
  const mixes = [
    ['8.8.8.8', '127.0.0.1'],
    ['127.0.0.1', '8.8.8.8'],
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['2606:4700::1', '10.0.0.1'],
    ['93.184.216.34', '169.254.169.254'],
  ]
  for (const mix of mixes) {
    const addresses = mix.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const resolve = () => Promise.resolve(addresses)
    const policy = { ...loopbackPolicy, allowsAddress: (address: string) => address === '8.8.8.8' }
    const url = `http://rebinding.example:${port}/`
    expect(await refusalOf({ url }, { resolve, policy })).toMatchObject({
      kind: 'blocked-address',
      data: { host: 'rebinding.example' },
    })
  }
  expect(server.requests).toHaveLength(0)
})

test('a name is looked up by the connection itself, so what was checked is what is asked', async () => {
  const server = await serve(answers.feed(body))
  const { port } = new URL(server.url())
  let lookups = 0
  const resolve = () => {
    lookups += 1
    return Promise.resolve([{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
  }
  await get({ url: `http://site.example:${port}/` }, { resolve })
  expect(lookups).toBe(1)
  expect(server.requests).toHaveLength(1)
  expect((await refusalOf({ url: `http://site.example:${port}/` }, { resolve })).kind).toBe('blocked-address')
})

test('localhost and every spelling of it are refused by default, and nothing is connected to', async () => {
  const server = await serve(answers.feed(body))
  const { port } = new URL(server.url())
  const policy = { ...publicOnly, allowsPort: () => true }
  for (const host of [
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ]) {
    expect((await refusalOf({ url: `http://${host}:${port}/` }, { policy })).kind).toBe('blocked-address')
  }
  expect(server.requests).toHaveLength(0)
})

// Redirects.

test('permanent redirects lead to the new address and report it', async () => {
  const server = await serve(answers.redirect(301, '/b'), answers.redirect(308, '/c'), answers.feed(body))
  const answer = await get({ url: server.url('/a') })
  expect(answer).toMatchObject({ status: 200, url: server.url('/c'), movedTo: server.url('/c') })
})

test.each([302, 303, 307])(
  'a passing redirect on the way (%i) is followed, but does not move the address',
  async (status) => {
    const server = await serve(
      answers.redirect(301, '/b'),
      answers.redirect(status, '/c'),
      answers.feed(body),
    )
    expect(await get({ url: server.url('/a') })).toMatchObject({
      status: 200,
      url: server.url('/c'),
      movedTo: null,
    })
  },
)

test('five redirects are followed, a sixth is not', async () => {
  const server = await serve(
    ...Array.from({ length: 5 }, () => answers.redirect(302, '/next')),
    answers.feed(body),
  )
  expect((await get({ url: server.url() })).status).toBe(200)
  server.script(answers.redirect(302, '/loop'))
  server.requests.length = 0
  expect((await refusalOf({ url: server.url('/loop') })).kind).toBe('too-many-redirects')
  expect(server.requests).toHaveLength(6)
})

test.each([
  ['file:///etc/passwd', 'bad-url'],
  ['ftp://site.example/feed', 'bad-url'],
  ['javascript:alert(1)', 'bad-url'],
  ['http://user:secret@site.example/', 'bad-url'],
  ['http://[::1', 'bad-url'],
  ['http://10.0.0.1/', 'blocked-address'],
  ['http://169.254.169.254/latest/meta-data/', 'blocked-address'],
  ['//192.168.1.1/', 'blocked-address'],
  ['http://2886729729/', 'blocked-address'],
  ['http://[::ffff:10.0.0.1]/', 'blocked-address'],
])('a redirect to %s is not followed', async (location, kind) => {
  const server = await serve(answers.redirect(302, location))
  expect((await refusalOf({ url: server.url() })).kind).toBe(kind)
})

test('a redirect that does not say where to is an answer like any other', async () => {
  const server = await serve(answers.answer(301))
  expect(await get({ url: server.url() })).toMatchObject({ status: 301, movedTo: null })
})

test('credentials stay with the site that they are for', async () => {
  const other = await serve(answers.feed(body))
  const server = await serve(answers.redirect(307, '/here'), answers.redirect(307, other.url()))
  const headers = { Authorization: 'Basic c2VjcmV0', Cookie: 'session=1', 'If-None-Match': '"1"' }
  await get({ url: server.url(), headers })
  expect(server.requests[1]?.headers).toMatchObject({ authorization: 'Basic c2VjcmV0', cookie: 'session=1' })
  expect(other.requests[0]?.headers['if-none-match']).toBe('"1"')
  expect(other.requests[0]?.headers['user-agent']).toBe('Atalaya/1.2.3')
  expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
  expect(other.requests[0]?.headers).not.toHaveProperty('cookie')
})

// Limits.

test('a server that never answers is given up', async () => {
  const server = await serve(answers.silence)
  expect((await refusalOf({ url: server.url() })).kind).toBe('timeout')
})

test('a name that is never looked up to the end is given up', async () => {
  const options = { resolve: () => new Promise<never>(() => {}), limits: { ...small, connectMs: 200 } }
  expect((await refusalOf({ url: 'http://site.example/' }, options)).kind).toBe('timeout')
})

test('a server that stops in the middle is given up', async () => {
  const server = await serve(answers.stalls(body.slice(0, 200)))
  expect((await refusalOf({ url: server.url() })).kind).toBe('timeout')
})

test('a server that drips for ever is given up when the time is up', async () => {
  const server = await serve(answers.dripping(20))
  expect((await refusalOf({ url: server.url() }, { limits: { ...small, totalMs: 400 } })).kind).toBe(
    'timeout',
  )
})

test('redirects share one time limit', async () => {
  const slowly: Step = async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 120))
    await answers.redirect(302, '/next')(request, response)
  }
  const server = await serve(slowly)
  expect((await refusalOf({ url: server.url() }, { limits: { ...small, totalMs: 300 } })).kind).toBe(
    'timeout',
  )
})

test('a body without end is cut off at the cap', async () => {
  const server = await serve(answers.endless)
  expect((await refusalOf({ url: server.url() })).kind).toBe('too-large')
})

test('a body that says itself that it is too long is not even begun', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100001' }).flushHeaders()
  })
  expect((await refusalOf({ url: server.url() })).kind).toBe('too-large')
})

test('headers without end are cut off at the cap', async () => {
  const server = await serve(answers.feed(body, { 'x-filler': 'x'.repeat(70_000) }))
  expect((await refusalOf({ url: server.url() })).kind).toBe('too-large')
  server.script(answers.feed(body, { 'x-filler': 'x'.repeat(12_000) }))
  expect((await get({ url: server.url() })).status).toBe(200)
})

test('a small body that unfolds without measure is cut off by its ratio', async () => {
  const server = await serve(answers.gzipBomb(30 * 1024 * 1024))
  const before = process.memoryUsage().arrayBuffers
  expect(await refusalOf({ url: server.url() })).toMatchObject({ kind: 'too-large', data: { ratio: 100 } })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
})

test('a body that unfolds beyond the cap is cut off whatever its ratio', async () => {
  const server = await serve(answers.packed('gzip', body))
  const limits = { ...small, decodedBytes: 500 }
  expect(await refusalOf({ url: server.url() }, { limits })).toMatchObject({
    kind: 'too-large',
    data: { max: 500 },
  })
})

test('a small body of blanks is no bomb', async () => {
  const server = await serve(answers.gzipBomb(500_000))
  expect((await get({ url: server.url() })).body).toHaveLength(500_000)
})

// Broken answers.

test.each([
  ['whose length is a lie', answers.cutShort(body)],
  ['cut between two chunks', answers.cutChunked(body)],
  ['cut between two chunks, with the closing announced', answers.cutChunked(body, { connection: 'close' })],
  ['packed and cut', answers.cutGzip(body)],
])('a body %s counts as cut off, not as read', async (_kind, step) => {
  const server = await serve(step)
  expect((await refusalOf({ url: server.url() })).kind).toBe('truncated')
})

test.each([
  ['that is not what it is said to be', answers.feed(body, { 'content-encoding': 'gzip' })],
  ['of brotli that is none', answers.feed(body, { 'content-encoding': 'br' })],
  ['packed in a way unknown', answers.feed(body, { 'content-encoding': 'zstd' })],
  ['packed twice', answers.feed(body, { 'content-encoding': 'gzip, gzip' })],
])('a body %s cannot be unpacked', async (_kind, step) => {
  const server = await serve(step)
  expect((await refusalOf({ url: server.url() })).kind).toBe('bad-encoding')
})

test('a body that cannot be unpacked is left at once, though its sender goes on', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).write('this is not packed at all, and it goes on')
  })
  const limits = { ...small, idleMs: 20_000, totalMs: 20_000 }
  expect((await refusalOf({ url: server.url() }, { limits })).kind).toBe('bad-encoding')
})

test('a server that hangs up without a word is unreachable', async () => {
  const server = await serve((_request, response) => void response.socket?.destroy())
  expect((await refusalOf({ url: server.url() })).kind).toBe('unreachable')
})

test('a server that speaks something else is unreachable', async () => {
  const port = await listen(
    createTcpServer(
      (socket) =>
        void socket
          .on('error', () => {})
          .resume()
          .end('SSH-2.0-OpenSSH_9.6\r\n'),
    ),
  )
  expect((await refusalOf({ url: `http://127.0.0.1:${port}/` })).kind).toBe('unreachable')
})

test('a port at which nobody listens is unreachable', async () => {
  const server = await startFeedServer()
  await server.close()
  expect(await refusalOf({ url: server.url() })).toMatchObject({
    kind: 'unreachable',
    data: { code: 'ECONNREFUSED' },
  })
})

test('a secure address that does not answer securely is refused', async () => {
  const plain = await serve(answers.feed(body))
  expect((await refusalOf({ url: plain.url().replace('http:', 'https:') })).kind).toBe('tls')
  const port = await listen(createTlsServer({}))
  expect((await refusalOf({ url: `https://127.0.0.1:${port}/` })).kind).toBe('tls')
})

// Giving up.

test('a request can be given up at any time', async () => {
  for (const step of [
    answers.silence,
    answers.stalls('<rss>'),
    answers.dripping(10),
    answers.redirect(302, '/loop'),
  ]) {
    const server = await serve(step)
    const controller = new AbortController()
    const limits = { ...small, idleMs: 20_000, totalMs: 20_000, redirects: 10_000 }
    setTimeout(() => controller.abort(), 100)
    const error = await refusalOf({ url: server.url(), signal: controller.signal }, { limits })
    expect(error.kind).toBe('aborted')
  }
})

test('a request that was given up before it began is not made', async () => {
  const server = await serve(answers.feed(body))
  expect((await refusalOf({ url: server.url(), signal: AbortSignal.abort() })).kind).toBe('aborted')
  expect(server.requests).toHaveLength(0)
})
