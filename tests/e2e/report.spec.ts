import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { callEngine } from './engine'
import { saveInDialog } from './pages/save-dialog'
import { FirstRun } from './pages/first-run'
import { ReportsScreen } from './pages/reports-screen'
import { words } from './words'

test('a report goes from the sample to an approved PDF', async ({ page, running, folder }) => {
  test.slow()
  await new FirstRun(page).trySampleCases()
  const [row] = await callEngine(page, 'client.list', {})
  const client = row?.id ?? ''
  const reports = new ReportsScreen(page)
  await reports.open()
  for (const lang of ['en', 'es', 'ro'] as const) {
    const template = await callEngine(page, 'report.template', { client })
    const brand = { ...template.brand, agency: 'Norfaro Șțiință', preparedFor: 'Amaia Ferrandis', preparedBy: 'Marta Ibarz' }
    const made = await callEngine(page, 'report.make', { client, period: periodOf(), settings: { ...template, lang, brand } })
    await callEngine(page, 'report.approve', { client, id: made.id, by: 'Marta Ibarz' })
    await page.evaluate((id) => { window.location.hash = window.location.hash.replace(/\?.*$/, '') + `?id=${id}` }, made.id)
    await expect(reports.button('reports.savePdf')).toBeVisible()
    const pdf = join('/tmp/report-work', `${lang}.pdf`)
    await saveInDialog(running.app, pdf)
    const begun = Date.now()
    await reports.button('reports.savePdf').click()
    await expect(page.getByText('Saved:').first()).toBeVisible()
    await expect.poll(() => readFile(pdf).then((b) => b.length, () => 0)).toBeGreaterThan(1000)
    console.log(lang, Date.now() - begun, (await readFile(pdf)).length)
  }
  await page.screenshot({ path: '/tmp/report-work/screen.png' })
})

function periodOf() {
  const to = new Date(Date.now() - 86_400_000)
  const from = new Date(to.getTime() - 29 * 86_400_000)
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) }
}
