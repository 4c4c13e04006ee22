import { afterEach, expect, test } from 'vitest'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { routesIn } from '../../../../src/main/engine/http/route'
import { openTestEngine } from '../../../helpers/engine'
import { loopbackPolicy } from '../../../helpers/loopback-policy'
import { feed } from '../../../servers/answers'
import { startFeedServer } from '../../../servers/feed-server'
import { posts, rss } from '../../../servers/feeds'
import { freePort } from '../../../servers/program'
import { startProxyServer } from '../../../servers/proxy-server'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close()
})

const settings = { address: 'http://feed.example/feed.xml' }

/** An engine in a network whose proxies are said each time anew. */
async function openOffice(proxies: () => string) {
  const routesTo = () => Promise.resolve(routesIn(proxies()))
  const http = createHttp({
    ...{ version: 'test', policy: loopbackPolicy, routesTo },
    resolve: () => Promise.reject(new Error('no name is known here')),
  })
  const { engine, close } = await openTestEngine({ http })
  closings.push(close)
  const { id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })
  const source = { connector: 'feed', settings, name: '', subject: 1, intervalMinutes: 30 }
  const { id } = await engine.call('source.add', { client, ...source })
  const read = async () => {
    await engine.call('source.collect', { client, source: id })
    const [row] = await engine.call('source.list', { client })
    return row
  }
  return { engine, client, read }
}

test('the health of a source says what is wrong with the proxy in between, and reads on when nothing is', async () => {
  const site = await startFeedServer(feed(rss(posts(3))))
  const proxy = await startProxyServer({ to: Number(new URL(site.url()).port) })
  const strict = await startProxyServer({ password: 'ana:secret' })
  closings.push(site.close, proxy.close, strict.close)
  let proxies = `PROXY 127.0.0.1:${strict.port}`
  const office = await openOffice(() => proxies)
  expect(await office.read()).toMatchObject({ health: { code: 'proxy', data: { reason: 'auth' } } })
  proxies = `PROXY 127.0.0.1:${await freePort()}`
  expect(await office.read()).toMatchObject({ health: { code: 'proxy', data: { reason: 'away' } } })
  proxies = 'SOCKS5 127.0.0.1:1080'
  expect(await office.read()).toMatchObject({ health: { code: 'proxy', data: { reason: 'unsupported' } } })
  proxies = `PROXY 127.0.0.1:${proxy.port}`
  expect(await office.read()).toMatchObject({ health: { code: 'reading' }, mentionCount: 3 })
})

test('a source that is tried out tells of the proxy as well', async () => {
  const strict = await startProxyServer({ password: 'ana:secret' })
  closings.push(strict.close)
  const { engine, client } = await openOffice(() => `PROXY 127.0.0.1:${strict.port}`)
  await expect(engine.call('source.probe', { client, connector: 'feed', settings })).rejects.toMatchObject({
    code: 'source-failed',
    data: { outcome: 'proxyAuth' },
  })
})
