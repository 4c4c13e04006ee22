import { answer } from '../servers/answers'
import { startFeedServer } from '../servers/feed-server'
import { posts, rss } from '../servers/feeds'
import { expect, test } from './app'
import { askEngine, callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { words } from './words'

test('a feed inside the private network is refused in words, and its server is never asked', async ({
  page,
}) => {
  const server = await startFeedServer(answer(200, { 'content-type': 'application/rss+xml' }, rss(posts(3))))
  try {
    const inbox = await new FirstRun(page).startClient('Casa Nueva')
    await inbox.page.getByRole('button', { name: words('inbox.addSource') }).click()
    const dialog = page.getByRole('dialog', { name: words('addSource.title') })
    const address = dialog.getByLabel(words('connectors.feed.fields.address.label'))
    await expect(address).toBeFocused()
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]']
    for (const inside of [...hosts.map((host) => `http://${host}/feed.xml`), server.url()]) {
      await test.step(inside, async () => {
        await address.fill(inside)
        await page.keyboard.press('Enter')
        await expect(dialog.getByRole('alert')).toContainText(words('failures.url-blocked.what'))
        await expect(dialog.getByRole('button', { name: words('addSource.add') })).toHaveCount(0)
      })
    }
    await address.fill('file:///etc/passwd')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText(
      words('failures.url-invalid.what', { address: 'file:///etc/passwd' }),
    )
    await page.keyboard.press('Escape')

    // Not even one that is added past the dialog.
    const [client] = await callEngine(page, 'client.list', {})
    await askEngine(page, 'source.add', {
      client: client?.id,
      connector: 'feed',
      settings: { address: server.url() },
      name: 'Inside',
      subject: 1,
      intervalMinutes: 30,
    })
    await page.keyboard.press('Control+R')
    await expect(page.getByRole('table')).not.toContainText(words('health.reading.line'))
    expect(server.requests).toEqual([])
  } finally {
    await server.close()
  }
})
