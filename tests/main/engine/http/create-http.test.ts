import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { HttpError, type HttpRequest } from '../../../../src/main/engine/connectors/connector'
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
  const server = await serve(answers.answer(404, {}, 'nothing here'), answers.answer(304), answers.answer(500))
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
    const resolve = async () => mix.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
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
  const resolve = async () => {
    lookups += 1
    return [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  }
  await get({ url: `http://site.example:${port}/` }, { resolve })
  expect(lookups).toBe(1)
  expect(server.requests).toHaveLength(1)
  expect((await refusalOf({ url: `http://site.example:${port}/` }, { resolve })).kind).toBe('timeout-or-blocked')
})

test('localhost and every spelling of it are refused by default, and nothing is connected to', async () => {
  const server = await serve(answers.feed(body))
  const { port } = new URL(server.url())
  const http = createHttp({ version: 'test', policy: { ...(await publicWithAnyPort()) } })
  for (const host of ['localhost', 'LOCALHOST.', '127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0']) {
    await expect(http({ url: `http://${host}:${port}/` })).rejects.toMatchObject({ kind: 'blocked-address' })
  }
  expect(server.requests).toHaveLength(0)
})

async function publicWithAnyPort() {
  const { publicOnly } = await import('../../../../src/main/engine/http/address-policy')
  return { ...publicOnly, allowsPort: () => true }
}
