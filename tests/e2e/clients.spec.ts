import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { chooseInDialog } from './pages/import-screen'
import { words } from './words'

async function openMenu(page: Page, client: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: words('backups.more', { name: client }) }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Answers the next dialog that asks where to write. */
async function saveAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

test('the overview says who needs somebody first, and a client is backed up, tried and brought back', async ({
  page,
}) => {
  await new FirstRun(page).trySampleCases()
  await new Frame(page).go('clients')
  await expect(
    page.getByRole('heading', { name: words('clients.startWith', { first: 'Lumbra' }) }),
  ).toBeVisible()
  await page.getByRole('button', { name: words('backups.makeAll') }).click()
  await expect(new Frame(page).outcome).toContainText(words('backups.madeAll', { n: 1 }))
  await openMenu(page, 'Lumbra', words('backups.open'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words('backups.drill') }).click()
  await expect(dialog.getByRole('status')).toHaveText(words('backups.drilled', { mentions: 667 }))
  await dialog.getByRole('button', { name: words('backups.restore') }).click()
  await dialog.getByRole('button', { name: words('backups.close') }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Lumbra (' })).toBeVisible()
})

test('a client is handed over locked, erased, and taken over again by its passphrase', async ({
  running: { app },
  page,
  folder,
}) => {
  await new FirstRun(page).startClient('Casa Nova')
  await new Frame(page).go('clients')
  await openMenu(page, 'Casa Nova', words('backups.handOver'))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('backups.passphrase'), { exact: true }).fill('short')
  await expect(dialog.getByRole('button', { name: words('backups.save') })).toBeDisabled()
  await dialog.getByLabel(words('backups.passphrase'), { exact: true }).fill('four quiet green boats')
  await dialog.getByLabel(words('backups.passphraseAgain')).fill('four quiet green boats')
  const file = join(folder, 'nova.atalaya')
  await saveAs(app, file)
  await dialog.getByRole('button', { name: words('backups.save') }).click()
  await expect(new Frame(page).outcome).toContainText(words('backups.handedOver', { name: 'Casa Nova' }))
  expect((await readFile(file)).subarray(0, 18).toString()).toBe('age-encryption.org')

  await openMenu(page, 'Casa Nova', words('backups.erase'))
  await dialog.getByLabel(words('backups.eraseName')).fill('Casa')
  await dialog.getByRole('button', { name: words('backups.eraseDo') }).click()
  await expect(dialog).toContainText(words('failures.client-erase-not-confirmed.what'))
  await dialog.getByLabel(words('backups.eraseName')).fill('Casa Nova')
  await dialog.getByRole('button', { name: words('backups.eraseDo') }).click()
  const certificate = join(folder, 'erased.json')
  await saveAs(app, certificate)
  await dialog.getByRole('button', { name: words('backups.certificate') }).click()
  await expect.poll(() => readFile(certificate, 'utf8').catch(() => '')).toContain('"name": "Casa Nova"')
  await dialog.getByRole('button', { name: words('backups.close') }).click()

  await chooseInDialog(app, file)
  await page.getByRole('button', { name: words('backups.takeOver') }).click()
  await dialog.getByLabel(words('backups.passphrase')).fill('wrong passphrase')
  await dialog.getByRole('button', { name: words('backups.take') }).click()
  await expect(dialog).toContainText(words('failures.bundle-passphrase.what'))
  await dialog.getByLabel(words('backups.passphrase')).fill('four quiet green boats')
  await dialog.getByRole('button', { name: words('backups.take') }).click()
  await expect(page.getByRole('link', { name: 'Casa Nova' })).toBeVisible()
})
