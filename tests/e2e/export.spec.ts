import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { saveInDialog } from './pages/save-dialog'
import { words } from './words'

test('what is listed leaves in one file, with as many rows as the list has', async ({
  page,
  running,
  folder,
}) => {
  await new FirstRun(page).trySampleCases()
  const [client] = await callEngine(page, 'client.list', {})
  const dialog = page.getByRole('dialog')
  for (const form of ['json', 'xlsx'] as const) {
    const path = join(folder, `listed.${form}`)
    await saveInDialog(running.app, path)
    await page.getByRole('button', { name: words('commands.export') }).click()
    await dialog.getByRole('radio', { name: form.toUpperCase() }).click()
    await dialog.getByRole('button', { name: words('export.run') }).click()
    await expect(dialog).toBeHidden()
    await expect(page.locator('footer')).toContainText(`listed.${form}`)
    const bytes = await readFile(path)
    if (form === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    else {
      const query = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('q') ?? ''
      const { total } = await callEngine(page, 'case.outline', { client: client?.id ?? '', query })
      expect(JSON.parse(bytes.toString())).toHaveLength(total)
    }
  }
})
