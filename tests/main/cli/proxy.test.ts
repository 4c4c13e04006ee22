import { afterEach, expect, test, vi } from 'vitest'
import { openTestEngine } from '../../helpers/engine'
import { commandLine } from '../../helpers/command-line'
import { feed } from '../../servers/answers'
import { startFeedServer } from '../../servers/feed-server'
import { posts, rss } from '../../servers/feeds'
import { startProxyServer } from '../../servers/proxy-server'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closings.splice(0).toReversed()) await close()
})

test('the command line reads a source through the proxy of its environment, and past it where it is told to', async () => {
  const site = await startFeedServer(feed(rss(posts(3))))
  const proxy = await startProxyServer({ to: Number(new URL(site.url()).port) })
  const { engine, folder, close } = await openTestEngine()
  closings.push(site.close, proxy.close, close)
  const { id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })
  const settings = { address: 'http://feed.example/feed.xml' }
  const source = { connector: 'feed', settings, name: '', subject: 1, intervalMinutes: 30 }
  await engine.call('source.add', { client, ...source })
  await engine.close()

  vi.stubEnv('http_proxy', proxy.url)
  vi.stubEnv('no_proxy', 'feed.example')
  const past = await commandLine(folder, 'collect', '--client', client)
  expect(past.json).not.toMatchObject([{ health: 'reading' }])
  expect(proxy.asked).toEqual([])
  vi.stubEnv('no_proxy', '')
  const through = await commandLine(folder, 'collect', '--client', client)
  expect(through.json).toMatchObject([{ health: 'reading', added: 3 }])
  expect(proxy.asked).toMatchObject([{ line: 'GET http://feed.example/feed.xml' }])
})
