import { feed } from '../servers/answers'
import { startFeedServer } from '../servers/feed-server'
import { posts, rss } from '../servers/feeds'
import { startProxyServer, type ProxyServer } from '../servers/proxy-server'
import { expect, test as base } from './app'
import { FirstRun } from './pages/first-run'
import { words } from './words'

/** The app in a network from which only a proxy leads out, to one site. */
const test = base.extend<{ office: ProxyServer }>({
  office: async ({}, use) => {
    const site = await startFeedServer(feed(rss(posts(3))))
    const proxy = await startProxyServer({ to: Number(new URL(site.url()).port) })
    await use(proxy)
    await proxy.close()
    await site.close()
  },
  switches: async ({ office }, use) => use([`--proxy-server=127.0.0.1:${office.port}`]),
})

const address = 'http://feed.example/feed.xml'

test('a feed is read through the proxy that the system names, and its loss is told in words', async ({
  page,
  office,
}) => {
  const inbox = await new FirstRun(page).startClient('Casa Nueva')
  await inbox.page.getByRole('button', { name: words('inbox.addSource') }).click()
  const dialog = page.getByRole('dialog', { name: words('addSource.title') })
  await dialog.getByLabel(words('connectors.feed.fields.address.label')).fill(address)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: words('addSource.add') }).click()
  const sources = page.getByRole('table').first()
  await expect(sources).toContainText(words('health.reading.line'))
  expect(new Set(office.asked.map(({ line }) => line))).toEqual(new Set([`GET ${address}`]))

  await office.close()
  await page.keyboard.press('Control+R')
  await expect(sources).toContainText(words('health.proxy.line', { reason: 'away' }))
})

test('whatever the browser inside would like to fetch for itself, nothing leaves that nobody asked for', async ({
  page,
  office,
}) => {
  await new FirstRun(page).startClient('Casa Nueva')
  // It asks within a second of its start, where it may.
  await page.waitForTimeout(3000)
  expect(office.asked).toEqual([])
})
