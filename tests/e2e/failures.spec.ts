import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { ClientRow } from '@shared/model/client'
import { expect, launch, test } from './app'
import { callEngine } from './engine'
import { ClientsScreen } from './pages/clients-screen'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { Inbox } from './pages/inbox'
import { LeadsScreen } from './pages/leads-screen'
import { words } from './words'

test('a workspace that is no database is told in words and left as it is', async ({ dataFolder }) => {
  const path = join(dataFolder, 'workspace.db')
  await writeFile(path, 'This is a shopping list, not a database.\n'.repeat(200))
  const { app, page } = await launch(dataFolder)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(words('failures.workspace-damaged.what', { path }))
  await expect(alert).toContainText(words('failures.workspace-damaged.todo'))
  await app.close()
})

test('a data folder that cannot be made is told in words', async ({ folder }) => {
  const inTheWay = join(folder, 'file')
  await writeFile(inTheWay, 'I am a file.')
  const { app, page } = await launch(join(inTheWay, 'workspace'))
  await expect(page.getByRole('alert')).toBeVisible()
  await app.close()
})

test('a damaged, a newer and a missing client do not stop the others', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  await new FirstRun(first.page).trySample()
  const damaged: ClientRow[] = []
  for (const name of ['Damaged', 'Newer', 'Missing']) {
    damaged.push(await callEngine(first.page, 'client.create', { name, brand: [], competitors: [] }))
  }
  await new Inbox(first.page).showAll()
  await new Frame(first.page).go('clients')
  const openOf = (page: Page) => new ClientsScreen(page).row(words('clients.sample')).getByRole('cell').nth(2)
  await expect(openOf(first.page)).toHaveText(/^[1-9]\d+$/)
  const open = await openOf(first.page).innerText()
  await first.app.close()
  const fileOf = (index: number) => join(dataFolder, 'clients', damaged[index]?.id ?? '', 'client.db')
  await writeFile(fileOf(0), 'Not a client at all. '.repeat(500))
  await writeFile(fileOf(1), newerFile())
  await rm(fileOf(2))

  const { app, page, problems } = await launch(dataFolder)
  const frame = new Frame(page)
  await new Inbox(page).showAll()
  await frame.go('clients')
  const clients = new ClientsScreen(page)
  await expect(clients.row('Damaged')).toContainText(words('clients.states.damaged'))
  await expect(clients.row('Newer')).toContainText(words('clients.states.newer'))
  await expect(clients.row('Missing')).toContainText(words('clients.states.missing'))
  await expect(openOf(page)).toHaveText(open)

  // By the palette one can still go there; the screen says why there is nothing.
  await page.keyboard.press('Control+Shift+K')
  await page.keyboard.type('Newer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText(words('failures.client-newer.todo'))
  await page.keyboard.press('Control+Shift+K')
  await page.keyboard.type('Damaged')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText(words('failures.client-damaged.todo'))
  await app.close()
  expect(problems).toEqual([])
})

test('an engine that falls over takes nothing with it; one that keeps falling over is told in words', async ({
  dataFolder,
}) => {
  const { app, page, problems } = await launch(dataFolder)
  const inbox = await new FirstRun(page).trySample()
  const leads = new LeadsScreen(page)
  const first = await enginePid(app, [])
  // What is asked of an engine that hangs is read from the one after it.
  process.kill(first, 'SIGSTOP')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(leads.views).toBeVisible()
  process.kill(first, 'SIGKILL')
  await expect(leads.rows.first()).toBeVisible()
  await new Frame(page).go('inbox')
  await inbox.showAll()
  await inbox.rows.first().click()
  await expect(inbox.detail).toBeVisible()
  const second = await enginePid(app, [first])
  process.kill(second, 'SIGKILL')
  process.kill(await enginePid(app, [first, second]), 'SIGKILL')
  await expect(page.getByRole('alert')).toContainText(words('failures.engine-stopped.todo'))
  await app.close()
  expect(problems).toEqual([])

  const next = await launch(dataFolder)
  await new Inbox(next.page).showAll()
  await next.app.close()
})

/** The process of the engine that runs now, as soon as it is none of those that ended. */
async function enginePid(app: ElectronApplication, ended: number[]): Promise<number> {
  let found = 0
  await expect
    .poll(async () => {
      const engines = await app.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .filter(({ name }) => name === 'Atalaya engine')
          .map(({ pid }) => pid),
      )
      found = engines.find((pid) => !ended.includes(pid)) ?? 0
      return found
    })
    .toBeGreaterThan(0)
  return found
}

/** An empty database of a schema that no Atalaya of today knows. */
function newerFile(): Buffer {
  const page = Buffer.alloc(4096)
  page.write('SQLite format 3\0', 'latin1')
  page.writeUInt16BE(4096, 16)
  page.set([1, 1, 0, 64, 32, 32], 18)
  page.writeUInt32BE(1, 24)
  page.writeUInt32BE(1, 28)
  page.writeUInt32BE(4, 44)
  page.writeUInt32BE(1, 56)
  page.writeUInt32BE(999, 60)
  page.writeUInt32BE(1, 92)
  page.writeUInt32BE(3_045_000, 96)
  page.writeUInt8(13, 100)
  page.writeUInt16BE(4096, 105)
  return page
}
