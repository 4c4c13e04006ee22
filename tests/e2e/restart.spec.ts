import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, killAtOnce, launch, test } from './app'
import { cli } from './cli'
import { callEngine } from './engine'
import { writePlainExport } from './files'
import { ClientsScreen } from './pages/clients-screen'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { Inbox } from './pages/inbox'
import { SettingsScreen } from './pages/settings-screen'
import { words, wordsIn } from './words'

test('a restart keeps the client, the read marks, the language and the appearance', async ({
  dataFolder,
}) => {
  const before = await launch(dataFolder)
  const inbox = await new FirstRun(before.page).trySample()
  const total = Number(await inbox.rows.first().getAttribute('aria-setsize'))
  const unread = inbox.view(words('inbox.views.unread'))
  await inbox.rows.first().click()
  await expect(unread).toContainText(String(total - 1))
  await inbox.rows.nth(1).click()
  await expect(unread).toContainText(String(total - 2))
  const frame = new Frame(before.page)
  await frame.run(words('commands.new-client'))
  const dialog = before.page.getByRole('dialog', { name: words('newClient.title') })
  await dialog.getByLabel(words('newClient.name')).fill('Casa Nueva')
  await before.page.keyboard.press('Enter')
  await expect(frame.switcher).toContainText('Casa Nueva')
  await frame.go('settings')
  const settings = new SettingsScreen(before.page)
  await settings.choose(words('settings.theme'), words('settings.themes.dark'))
  await settings.choose(words('settings.language'), 'Română')
  const ro = wordsIn('ro')
  await expect(before.page.getByRole('heading', { name: ro('settings.title'), exact: true })).toBeVisible()
  await before.app.close()
  expect(before.problems).toEqual([])

  const { app, page, problems } = await launch(dataFolder)
  await expect(page.getByRole('banner')).toContainText('Casa Nueva')
  await expect(page.getByText(ro('inbox.nothingYet'))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ro')
  const items = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
  )
  expect(items).toContain(ro('menu.view'))
  await page.keyboard.press('Control+3')
  await new ClientsScreen(page).row(ro('clients.sample')).getByRole('link').click()
  const again = page.getByRole('navigation', { name: ro('inbox.viewsLabel') })
  await expect(again.getByRole('link', { name: ro('inbox.views.unread') })).toContainText(String(total - 2))
  await app.close()
  expect(problems).toEqual([])
})

test('closing the app asks the engine to end, and leaves no open log behind', async ({ dataFolder }) => {
  const { app, page } = await launch(dataFolder)
  await new FirstRun(page).trySample()
  const exited = once(app.process(), 'exit')
  await app.evaluate((electron) => electron.app.quit())
  expect(await exited).toEqual([0, null])
  const files = await readdir(dataFolder, { recursive: true })
  expect(files.filter((file) => /(workspace|client)\.db-(wal|journal)$/.test(file))).toEqual([])
  const [report] = (await cli(dataFolder, 'verify')) as { ok: boolean }[]
  expect(report?.ok).toBe(true)
})

test('a second start shows the window of the first one instead of a second window', async ({
  dataFolder,
}) => {
  const { app, page } = await launch(dataFolder)
  await expect(new FirstRun(page).sample).toBeVisible()
  const started = app.evaluate(
    ({ app }) => new Promise<void>((resolve) => app.once('second-instance', () => resolve())),
  )
  await launch(dataFolder).catch(() => null)
  await started
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await app.close()
})

test('killed in the middle of a large import, the app opens again, its data are sound, and the import completes', async ({
  folder,
  dataFolder,
}) => {
  test.setTimeout(300_000)
  const rows = 100_000
  const file = join(folder, 'large.csv')
  await writePlainExport(file, rows)
  const first = await launch(dataFolder)
  await new FirstRun(first.page).startClient('Transportes Sol')
  const screen = new ImportScreen(first.page)
  await screen.open()
  await screen.choose(first.app, file)
  await screen.start.click()
  const bar = first.page.getByRole('progressbar')
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 60_000 })
    .toBeGreaterThan(0)
  await killAtOnce(first)

  const reports = (await cli(dataFolder, 'verify')) as { ok: boolean; mentions: number }[]
  expect(reports).toMatchObject([{ ok: true }])
  const stored = reports[0]?.mentions ?? 0
  expect(stored).toBeGreaterThan(0)
  expect(stored).toBeLessThan(rows)

  const second = await launch(dataFolder)
  await new Inbox(second.page).showAll()
  await new Frame(second.page).expectCount(stored, stored)
  await expect(new Inbox(second.page).rows.first()).toContainText('The lorry number')
  const again = new ImportScreen(second.page)
  await again.open()
  await again.choose(second.app, file)
  await again.start.click()
  await again.expectAdded(rows - stored)
  await expect(again.figure('duplicate')).toHaveText(stored.toLocaleString('en'))
  await again.toInbox()
  await new Frame(second.page).expectCount(rows, rows)
  const [client] = await callEngine(second.page, 'client.list', {})
  const verified = await callEngine(second.page, 'client.verify', { client: client?.id ?? '' })
  expect(verified.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verified.mentions).toBe(rows)
  await second.app.close()
  expect(second.problems).toEqual([])
})
