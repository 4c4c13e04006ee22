import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { defaultNoticeRules } from '@shared/model/clock'
import { expect, test, type RunningApp } from './app'
import { callEngine } from './engine'
import { Cases } from './pages/cases'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { words, wordsIn } from './words'

/** What the tests keep in the app's main process. */
interface Desk {
  notices: { title: string; body: string; hasFailed: boolean; click: () => void }[]
  menu: Electron.Menu
}

/** Keeps a copy of every notice that is shown, whether the desktop has a place for it or not. */
async function watchNotices(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const desk = globalThis as unknown as Desk
    desk.notices = []
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own object below
    const { show } = Notification.prototype
    Notification.prototype.show = function (this: Electron.Notification) {
      const { title, body } = this
      const notice = { title, body, hasFailed: false, click: () => void this.emit('click') }
      this.on('failed', () => (notice.hasFailed = true))
      desk.notices.push(notice)
      show.call(this)
    }
  })
}

const noticesOf = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as Desk).notices.map(({ title, body }) => ({ title, body })))

/** Keeps the tray's menu whenever it is made. */
async function watchTray(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Tray }) => {
    Tray.prototype.setContextMenu = (menu) => {
      if (menu) (globalThis as unknown as Desk).menu = menu
    }
  })
}

const trayLabels = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as Desk).menu?.items
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label),
  )

const clickTray = (app: ElectronApplication, id: string) =>
  app.evaluate((_electron, id) => {
    ;(globalThis as unknown as Desk).menu.getMenuItemById(id)?.click()
  }, id)

async function importUrgent({ app, page }: RunningApp, folder: string, author: string): Promise<void> {
  const path = join(folder, `${author}.csv`)
  const text = 'This is a scandal, you took my money twice and my lawyer will sue you tomorrow'
  await writeFile(
    path,
    `id,author,text,rating,date\n${author},${author},"${text}",1,${new Date().toISOString()}\n`,
  )
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, path)
  await screen.start.click()
  await screen.expectAdded(1)
}

async function onlyClient(page: Page): Promise<string> {
  const [client] = await callEngine(page, 'client.list', {})
  return client!.id
}

test('an urgent mention is told once, without the name of who wrote, and a click leads to it', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  await watchNotices(app)
  await new FirstRun(page).startClient('Velta')
  await importUrgent(running, folder, 'Hester')
  await expect.poll(() => noticesOf(app)).toHaveLength(1)
  const body = words('desktop.notices.newUrgent', { count: 1 })
  expect(await noticesOf(app)).toEqual([{ title: 'Velta', body }])

  await new Frame(page).go('clients')
  await app.evaluate(() => (globalThis as unknown as Desk).notices[0]!.click())
  await expect.poll(() => page.url()).toContain(`/client/${await onlyClient(page)}/inbox`)
  await expect(new Cases(page).rows).toHaveCount(1)
  await importUrgent(running, folder, 'Owen')
  await expect.poll(() => noticesOf(app)).toHaveLength(2)
})

test('in quiet hours nothing is told; names are told where the client allows it', async ({
  running,
  folder,
}) => {
  const { app, page } = running
  await watchNotices(app)
  await new FirstRun(page).startClient('Velta')
  const client = await onlyClient(page)
  const { rules } = await callEngine(page, 'clock.get', { client })
  const utc = { ...rules, hours: { ...rules.hours, timeZone: 'UTC' } }
  const minute = new Date().getUTCHours() * 60 + new Date().getUTCMinutes()
  const quietHours = { from: (minute + 1380) % 1440, to: (minute + 60) % 1440 }
  await callEngine(page, 'clock.set', { client, rules: utc, notices: { ...defaultNoticeRules, quietHours } })
  await importUrgent(running, folder, 'Hester')
  // Twice as long as it takes to be told outside quiet hours.
  await page.waitForTimeout(3000)
  expect(await noticesOf(app)).toEqual([])
  await callEngine(page, 'clock.set', { client, notices: { ...defaultNoticeRules, showsNames: true } })
  await expect.poll(() => noticesOf(app)).toHaveLength(1)
  expect((await noticesOf(app))[0]?.body).toContain('Hester')
})

test('the tray speaks the language of the app, and pauses in plain sight', async ({
  running: { app },
  page,
}) => {
  await watchTray(app)
  await new FirstRun(page).startClient('Velta')
  await callEngine(page, 'workspace.set', { locale: 'ro' })
  const ro = wordsIn('ro')
  const labels = (['open', 'fetch', 'pause', 'quit'] as const).map((name) => ro(`desktop.tray.${name}`))
  await expect.poll(() => trayLabels(app)).toEqual(labels)

  await clickTray(app, 'pause')
  const status = page.getByRole('contentinfo')
  await expect(status.getByText(ro('status.paused'))).toBeVisible()
  await status.getByRole('button', { name: ro('status.resume') }).click()
  await expect(status.getByText(ro('status.paused'))).toBeHidden()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as Desk).menu.getMenuItemById('pause')?.checked))
    .toBe(false)
})

test('reading can be paused without a tray', async ({ page }) => {
  await new FirstRun(page).startClient('Velta')
  await new Frame(page).run(words('commands.pause'))
  await expect(page.getByText(words('status.paused'))).toBeVisible()
  await new Frame(page).run(words('commands.pause'))
  await expect(page.getByText(words('status.paused'))).toBeHidden()
})

test('who wants it to can close the window and go on; the tray and another start bring it back', async ({
  running: { app },
  page,
}) => {
  await watchTray(app)
  await new FirstRun(page).startClient('Velta')
  await callEngine(page, 'workspace.set', { keepsRunning: true })
  // The shell hears of things in their order: what it shows of the second tells that it knows the first.
  await callEngine(page, 'collection.pause', { isPaused: true })
  const isPaused = () =>
    app.evaluate(() => (globalThis as unknown as Desk).menu?.getMenuItemById('pause')?.checked === true)
  await expect.poll(isPaused).toBe(true)
  await page.close()
  await expect.poll(() => app.windows().length).toBe(0)

  // Together, so that an app that ends meanwhile fails this test and not the whole run.
  const [byTray] = await Promise.all([app.waitForEvent('window'), clickTray(app, 'open')])
  await byTray.close()
  await expect.poll(() => app.windows().length).toBe(0)

  const [byStart] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ app }) => void app.emit('second-instance')),
  ])
  await expect(byStart.getByText(words('inbox.nothingYet'))).toBeVisible()
})

test('without that wish, closing the last window ends the app', async ({ running: { app }, page }) => {
  await new FirstRun(page).startClient('Velta')
  await Promise.all([app.waitForEvent('close'), page.close()])
})
