import { createServer as createTlsServer } from 'node:https'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { afterEach, expect, test, vi } from 'vitest'
import { HttpError, type HttpRequest } from '../../../../src/main/engine/connectors/http'
import { publicOnly } from '../../../../src/main/engine/http/address-policy'
import { createHttp, type HttpOptions } from '../../../../src/main/engine/http/create-http'
import { environmentRoutes } from '../../../../src/main/engine/http/environment-routes'
import { routesIn, type RoutesTo } from '../../../../src/main/engine/http/route'
import * as answers from '../../../servers/answers'
import { startFeedServer } from '../../../servers/feed-server'
import { posts, rss } from '../../../servers/feeds'
import { certificateIn, freePort, says } from '../../../servers/program'
import { startProxyServer, type ProxyServer } from '../../../servers/proxy-server'

const closings: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closings.splice(0).map((close) => close())))

function closing<Server extends { close: () => Promise<void> }>(server: Server): Server {
  closings.push(() => server.close())
  return server
}

const body = rss(posts(20))
const limits = { connectMs: 2000, idleMs: 500, totalMs: 5000, bodyBytes: 100_000 }
/** As in an office: nothing outside has an address here. */
const noNames = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))

const by =
  (answer: string): RoutesTo =>
  () =>
    Promise.resolve(routesIn(answer))
const over = ({ port }: ProxyServer) => by(`PROXY 127.0.0.1:${port}`)

function get(request: HttpRequest, options: Partial<HttpOptions>) {
  return createHttp({ version: '1', resolve: noNames, limits, ...options })(request)
}

async function refusalOf(request: HttpRequest, options: Partial<HttpOptions>): Promise<HttpError> {
  const error: unknown = await get(request, options).catch((thrown: unknown) => thrown)
  if (error instanceof HttpError) return error
  throw new Error(`not refused: ${String(error)}`)
}

async function office(rules: Parameters<typeof startProxyServer>[0] = {}) {
  const site = closing(await startFeedServer(answers.feed(body)))
  const proxy = closing(await startProxyServer({ to: Number(new URL(site.url()).port), ...rules }))
  return { site, proxy }
}

const url = 'http://feed.example/feed.xml?key=1'
const anywhere = { ...publicOnly, allowsAddress: () => true, allowsPort: () => true }

test('a plain address is asked for whole at the proxy, which is said nothing but the request', async () => {
  const { site, proxy } = await office()
  const headers = { authorization: 'Bearer token' }
  const answer = await get({ url, headers }, { routesTo: over(proxy) })
  expect(Buffer.from(answer.body).toString()).toBe(body)
  expect(answer).toMatchObject({ status: 200, url })
  expect(proxy.asked).toMatchObject([{ line: `GET ${url}`, headers: { host: 'feed.example' } }])
  expect(proxy.asked[0]?.headers).not.toHaveProperty('proxy-authorization')
  expect(site.requests[0]).toMatchObject({
    path: '/feed.xml?key=1',
    headers: { 'user-agent': 'Atalaya/1', authorization: 'Bearer token' },
  })
})

test('what is written goes through the proxy too', async () => {
  const { proxy } = await office()
  expect((await get({ url, json: { text: 'hello' } }, { routesTo: over(proxy) })).status).toBe(200)
  expect(proxy.asked[0]?.line).toBe(`POST ${url}`)
})

test.skipIf(says('openssl', 'version') === null)(
  'a secure address is asked through a tunnel: the proxy sees the host and no more, and the line is checked at its end',
  async () => {
    const { asked, port, certificate } = await secureSite('feed.example')
    const proxy = closing(await startProxyServer({ to: port }))
    const secret = { url: 'https://feed.example/feed.xml?key=1', headers: { authorization: 'Bearer token' } }
    expect((await refusalOf(secret, { routesTo: over(proxy) })).kind).toBe('tls')
    expect(asked).toEqual([])
    trusting(certificate)
    const answer = await get(secret, { routesTo: over(proxy) })
    expect(Buffer.from(answer.body).toString()).toBe(body)
    expect(asked).toEqual(['/feed.xml?key=1 Bearer token'])
    expect(proxy.asked).toHaveLength(2)
    expect(proxy.asked[1]).toMatchObject({
      line: 'CONNECT feed.example:443',
      headers: { host: 'feed.example:443' },
    })
    expect(proxy.asked[1]?.headers).not.toHaveProperty('authorization')
    // No line stays open, on which a command would wait at its end.
    await vi.waitFor(() => expect(proxy.connections()).toBe(0))
  },
)

test.skipIf(says('openssl', 'version') === null)('a proxy may be spoken to over TLS', async () => {
  const { key, certificate } = identityOf('localhost')
  const { proxy } = await office({ identity: { key, cert: certificate } })
  const routesTo = by(`HTTPS localhost:${proxy.port}`)
  expect((await refusalOf({ url }, { routesTo })).kind).toBe('proxy-away')
  trusting(certificate)
  expect((await get({ url }, { routesTo })).status).toBe(200)
  await refusalOf({ url: 'https://feed.example/' }, { routesTo })
  expect(proxy.asked.map(({ line }) => line)).toEqual([`GET ${url}`, 'CONNECT feed.example:443'])
  const named = by(`HTTPS 127.0.0.1:${proxy.port}`)
  expect(await refusalOf({ url }, { routesTo: named })).toMatchObject({
    kind: 'proxy-away',
    data: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  })
})

async function secureSite(host: string) {
  const { key, certificate } = identityOf(host)
  const asked: string[] = []
  const server = createTlsServer({ key, cert: certificate }, ({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closings.push(() => new Promise((resolve) => server.close(resolve)))
  return { asked, certificate, port: (server.address() as AddressInfo).port }
}

function identityOf(host: string) {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-tls-'))
  const files = certificateIn(folder, host)
  const [key, certificate] = [readFileSync(files.key, 'utf8'), readFileSync(files.certificate, 'utf8')]
  rmSync(folder, { recursive: true })
  return { key, certificate }
}

/** As if it stood among the authorities of this computer. */
function trusting(certificate: string): void {
  const usual = tls.createSecureContext
  vi.spyOn(tls, 'createSecureContext').mockImplementation((options) => usual({ ...options, ca: certificate }))
  closings.push(() => Promise.resolve(vi.restoreAllMocks()))
}

test('each address of a redirect has its own way', async () => {
  const { site, proxy } = await office()
  site.script(answers.redirect(301, 'http://other.example/b'), answers.feed(body))
  const answer = await get({ url }, { routesTo: over(proxy) })
  expect(answer.movedTo).toBe('http://other.example/b')
  expect(proxy.asked.map(({ line }) => line)).toEqual([`GET ${url}`, 'GET http://other.example/b'])
})

test('limits hold behind a proxy as well', async () => {
  const { site, proxy } = await office()
  const routesTo = over(proxy)
  site.script(answers.endless)
  expect((await refusalOf({ url }, { routesTo })).kind).toBe('too-large')
  site.script(answers.silence)
  expect((await refusalOf({ url }, { routesTo })).kind).toBe('timeout')
  site.script(answers.feed(body, { 'x-filler': 'x'.repeat(12_000) }))
  expect((await get({ url }, { routesTo })).status).toBe(200)
})

// What stands in the way.

test.each(['http', 'https'])('a proxy that wants a password says so, for %s', async (scheme) => {
  const { site, proxy } = await office({ password: 'ana:secret' })
  const error = await refusalOf({ url: `${scheme}://feed.example/` }, { routesTo: over(proxy) })
  expect(error).toMatchObject({ kind: 'proxy-auth', data: { status: 407 } })
  expect(site.requests).toEqual([])
})

test('a site cannot pass for a proxy that wants a password', async () => {
  const site = closing(await startFeedServer(answers.answer(407)))
  expect((await get({ url: site.url() }, { policy: anywhere })).status).toBe(407)
})

test.each(['http', 'https'])('a proxy that is away is named, for %s', async (scheme) => {
  const routesTo = by(`PROXY 127.0.0.1:${await freePort()}`)
  expect(await refusalOf({ url: `${scheme}://feed.example/` }, { routesTo })).toMatchObject({
    kind: 'proxy-away',
    data: { code: 'ECONNREFUSED' },
  })
})

test('after a proxy that is away comes the next way, and a proxy that answers is the last word', async () => {
  const { proxy } = await office()
  const away = `PROXY 127.0.0.1:${await freePort()}`
  expect((await get({ url }, { routesTo: by(`${away}; PROXY 127.0.0.1:${proxy.port}`) })).status).toBe(200)
  const strict = closing(await startProxyServer({ password: 'ana:secret' }))
  const routesTo = by(`PROXY 127.0.0.1:${strict.port}; PROXY 127.0.0.1:${proxy.port}`)
  expect((await refusalOf({ url }, { routesTo })).kind).toBe('proxy-auth')
  expect(proxy.asked).toHaveLength(1)
})

test.each([
  [403, 'proxy-refused'],
  [502, 'unreachable'],
])('a proxy that answers a wish for a tunnel with %i', async (tunnels, kind) => {
  const { proxy } = await office({ tunnels })
  expect((await refusalOf({ url: 'https://feed.example/' }, { routesTo: over(proxy) })).kind).toBe(kind)
})

test('a port and an address of IPv6 stand in the wish for a tunnel as they are written', async () => {
  const { proxy } = await office({ tunnels: 403 })
  const options = { routesTo: over(proxy), policy: anywhere }
  await refusalOf({ url: 'https://feed.example:8443/' }, options)
  await refusalOf({ url: 'https://[2606:4700::1]/' }, options)
  await refusalOf({ url: 'https://[2606:4700::1]:8443/' }, options)
  expect(proxy.asked.map(({ line }) => line)).toEqual([
    'CONNECT feed.example:8443',
    'CONNECT [2606:4700::1]:443',
    'CONNECT [2606:4700::1]:8443',
  ])
})

test('a proxy that speaks SOCKS is named and not gone around', async () => {
  const { site } = await office()
  expect(
    await refusalOf({ url: site.url() }, { routesTo: by('SOCKS5 127.0.0.1:1080; DIRECT'), policy: anywhere }),
  ).toMatchObject({
    kind: 'proxy-unsupported',
    data: { name: 'socks5' },
  })
  expect(site.requests).toEqual([])
})

test('a system that never says its proxies is given up', async () => {
  const routesTo = () => new Promise<never>(() => {})
  expect((await refusalOf({ url }, { routesTo, limits: { ...limits, totalMs: 100 } })).kind).toBe('timeout')
})

// Private addresses.

test.each([
  'http://127.0.0.1/',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://2130706433/',
  'https://192.168.1.1/',
])('%s is not asked through a proxy either', async (inside) => {
  const { proxy } = await office()
  expect((await refusalOf({ url: inside }, { routesTo: over(proxy) })).kind).toBe('blocked-address')
  expect(proxy.asked).toEqual([])
})

test.each(['intranet', 'localhost', 'printer.local', 'wiki.corp', 'db.internal.', 'router.home.arpa'])(
  'a name of private networks (%s) is not left to the proxy',
  async (name) => {
    const { proxy } = await office()
    expect((await refusalOf({ url: `http://${name}/` }, { routesTo: over(proxy) })).kind).toBe(
      'blocked-address',
    )
    expect(proxy.asked).toEqual([])
    expect((await get({ url: `http://${name}/`, network: 'own' }, { routesTo: over(proxy) })).status).toBe(
      200,
    )
  },
)

test('a name that is known here to be private is not left to the proxy, one that is public is', async () => {
  const { site, proxy } = await office()
  const as = (...addresses: string[]) => ({
    routesTo: over(proxy),
    resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))),
  })
  expect((await refusalOf({ url }, as('10.0.0.1'))).kind).toBe('blocked-address')
  expect((await refusalOf({ url }, as('93.184.216.34', '127.0.0.1'))).kind).toBe('blocked-address')
  expect(site.requests).toEqual([])
  expect((await get({ url }, as('93.184.216.34'))).status).toBe(200)
})

test('a resolver that is silent on a name is not waited for each time', async () => {
  const { proxy } = await office()
  const resolve = vi.fn(() => new Promise<never>(() => {}))
  const http = createHttp({ version: '1', limits, routesTo: over(proxy), resolve })
  expect((await http({ url })).status).toBe(200)
  const before = performance.now()
  expect((await http({ url })).status).toBe(200)
  expect(performance.now() - before).toBeLessThan(1000)
  expect(resolve).toHaveBeenCalledOnce()
})

test('a redirect behind a proxy leads into no private network', async () => {
  const { site, proxy } = await office()
  site.script(answers.redirect(302, 'http://127.0.0.1/admin'))
  expect((await refusalOf({ url }, { routesTo: over(proxy) })).kind).toBe('blocked-address')
  expect(proxy.asked).toHaveLength(1)
})

// The environment.

test('a proxy of the environment is used with its password, which the site does not see', async () => {
  const { site, proxy } = await office({ password: 'ana:s e/cret' })
  const http_proxy = `http://ana:${encodeURIComponent('s e/cret')}@127.0.0.1:${proxy.port}`
  expect((await get({ url }, { routesTo: environmentRoutes({ http_proxy }) })).status).toBe(200)
  expect(site.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
})

test('a wrong password of the environment is in no error', async () => {
  const { proxy } = await office({ password: 'ana:right' })
  const routesTo = environmentRoutes({ http_proxy: `http://ana:wr0ng@127.0.0.1:${proxy.port}` })
  const error = await refusalOf({ url }, { routesTo })
  expect(error.kind).toBe('proxy-auth')
  expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('wr0ng')
})

const environment = {
  http_proxy: 'office:3128',
  HTTPS_PROXY: 'https://office.example:443',
  NO_PROXY: 'inside.example, .dot.example *.star.example,port.example:8080',
}

test.each([
  ['http://feed.example/', 'http://office:3128/'],
  ['https://feed.example/', 'https://office.example/'],
  ['http://inside.example/', null],
  ['https://deep.inside.example/', null],
  ['http://notinside.example/', 'http://office:3128/'],
  ['http://a.dot.example/', null],
  ['http://a.star.example/', null],
  ['http://port.example:8080/', null],
  ['http://port.example/', 'http://office:3128/'],
  ['http://127.0.0.1:9000/', null],
  ['http://[::1]/', null],
  ['http://localhost:9000/', null],
])('the environment brings %s to %s', async (target, proxy) => {
  const [route] = await environmentRoutes(environment)(new URL(target))
  expect(route?.kind === 'proxy' ? route.proxy.href : null).toBe(proxy)
})

test('with a star nothing goes to the proxy, and one that speaks something else is named', async () => {
  const target = new URL('http://feed.example/')
  expect(await environmentRoutes({ ...environment, no_proxy: '*' })(target)).toEqual([{ kind: 'direct' }])
  expect(await environmentRoutes({ http_proxy: 'socks5://office:1080' })(target)).toEqual([
    { kind: 'unsupported', name: 'socks5' },
  ])
  expect(await environmentRoutes({})(target)).toEqual([{ kind: 'direct' }])
})

test('the answer of a system is a list of ways', () => {
  const ways = routesIn('PROXY office:3128;HTTPS [2001:db8::1]:443; SOCKS old:1080 ;DIRECT')
  expect(ways.map((way) => (way.kind === 'proxy' ? way.proxy.href : way.kind))).toEqual([
    'http://office:3128/',
    'https://[2001:db8::1]/',
    'unsupported',
    'direct',
  ])
})
