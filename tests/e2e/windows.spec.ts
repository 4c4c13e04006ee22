import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '@shared/contract/bridge'
import { expect, launch, test } from './app'
import { callEngine } from './engine'
import { Cases } from './pages/cases'
import { FirstRun } from './pages/first-run'
import { words } from './words'

const askShell = (page: Page, name: string, input: unknown) =>
  page.evaluate(({ name, input }) => (window as unknown as { atalaya: Bridge }).atalaya.shell(name, input), {
    name,
    input,
  })

async function openCase(app: ElectronApplication, page: Page, id: number): Promise<Page> {
  const [client] = await callEngine(page, 'client.list', {})
  const [opened] = await Promise.all([
    app.waitForEvent('window'),
    askShell(page, 'shell.openWindow', { client: client!.id, case: id }),
  ])
  return opened
}

test('a case opens in a window of its own; what is done in one window is seen in the other', async ({
  running: { app },
  page,
}) => {
  const cases = await new FirstRun(page).trySampleCases()
  await expect(cases.person).not.toBeEmpty()
  const [second] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+O')])
  const person = new Cases(second).person
  await expect(person).toHaveText(await cases.person.innerText())

  await page.keyboard.press('a')
  await page.keyboard.type('Marta Ibarz')
  await page.keyboard.press('Enter')
  await expect(new Cases(second).fact('cases.owner')).toHaveText('Marta Ibarz')
  await second.keyboard.press('z')
  await expect(cases.fact('cases.owner')).toHaveText(words('cases.nobody'))
})

test('one case has one window, another case another; all are locked alike, and all go when the app quits', async ({
  running: { app },
  page,
}) => {
  await new FirstRun(page).trySample()
  await openCase(app, page, 7)
  const [client] = await callEngine(page, 'client.list', {})
  await askShell(page, 'shell.openWindow', { client: client!.id, case: 7 })
  await openCase(app, page, 8)
  expect(app.windows()).toHaveLength(3)
  const locks = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = (
        webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    }),
  )
  expect(new Set(locks.map((lock) => JSON.stringify(lock)))).toEqual(
    new Set([
      JSON.stringify({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }),
    ]),
  )
})

test('what is no case opens no window', async ({ running: { app }, page }) => {
  await new FirstRun(page).trySample()
  const [client] = await callEngine(page, 'client.list', {})
  for (const wrong of [
    { client: client!.id, case: -1 },
    { client: client!.id, case: '7' },
    { client: '../../etc', case: 7 },
    { client: client!.id, case: 7, url: 'https://example.org' },
  ]) {
    expect(await askShell(page, 'shell.openWindow', wrong)).toMatchObject({ ok: false })
  }
  expect(app.windows()).toHaveLength(1)
})

test('a window opens again where it was, also on a screen that has become smaller', async ({
  dataFolder,
}) => {
  const bounds = ({ BrowserWindow }: typeof Electron.CrossProcessExports) =>
    BrowserWindow.getAllWindows()[0]!.getNormalBounds()
  const before = await launch(dataFolder)
  await before.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 60, width: 900, height: 640 }),
  )
  await expect.poll(() => before.app.evaluate(bounds)).toMatchObject({ width: 900, height: 640 })
  await before.app.close()
  const after = await launch(dataFolder)
  expect(await after.app.evaluate(bounds)).toEqual({ x: 40, y: 60, width: 900, height: 640 })
  await after.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 9000, y: 60, width: 900, height: 640 }),
  )
  await after.app.close()
  const third = await launch(dataFolder)
  expect((await third.app.evaluate(bounds)).x).toBeLessThan(4000)
  await third.app.close()
})
