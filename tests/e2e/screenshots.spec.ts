import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, projectRoot, settle, test } from './app'
import { clippedTexts } from './clipped-texts'
import { callEngine } from './engine'
import { writeReviewsExport, writeSpanishExport } from './files'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { Inbox } from './pages/inbox'
import { chooseInDialog, ImportScreen } from './pages/import-screen'
import { wordsIn } from './words'

const isUpdating = process.env['UPDATE_SCREENSHOTS'] === '1'

test('the pictures of the README are of the app as it is', async ({
  running: { app },
  page,
  folder,
}, testInfo) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const cases = await new FirstRun(page).trySampleCases()
  const inbox = new Inbox(page)
  await callEngine(page, 'workspace.set', { theme: 'light' })
  const frame = new Frame(page)
  await frame.find('status:open lang:en urgency>=30')
  await expect(cases.person).not.toBeEmpty()
  await cases.list.focus()
  await page.keyboard.press('j')
  await expect(cases.rows.nth(1)).not.toHaveAttribute('data-unread')
  const shoot = async (name: string) => {
    const path = isUpdating ? join(projectRoot, 'docs/screenshots', name) : testInfo.outputPath(name)
    await mkdir(dirname(path), { recursive: true })
    const picture = await page.screenshot({ path })
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800])
    // A blank window of this size packs into less than ten kilobytes.
    expect((await stat(path)).size).toBeGreaterThan(30_000)
  }
  await page.mouse.move(1000, 700)
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await shoot('inbox-light.png')
  await frame.find('complaint:yes urgency>=50 lang:en')
  await expect(inbox.text).not.toBeEmpty()
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog')).toBeVisible()
  await settle(page)
  await shoot('why-light.png')
  await page.keyboard.press('Escape')

  await callEngine(page, 'workspace.set', { theme: 'dark' })
  const file = join(folder, 'reseñas-2026.csv')
  await writeReviewsExport(file, 1240)
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.expectCount('rejected', 4)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await shoot('import-dark.png')
})

test('no word of the app is cut off, in any language, at 1280×800 and at 1920×1080', async ({
  running: { app },
  page,
  folder,
}, testInfo) => {
  test.slow()
  const file = join(folder, 'reseñas.csv')
  await writeSpanishExport(file, 3000)
  await new FirstRun(page).trySample()
  const [client] = await callEngine(page, 'client.list', {})
  const found: string[] = []
  await chooseInDialog(app, file)
  for (const locale of ['en', 'es', 'ro'] as const) {
    const say = wordsIn(locale)
    await callEngine(page, 'workspace.set', { locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      const look = async (screen: string) => {
        await settle(page)
        const at = `${screen} ${locale} ${width}`
        found.push(...(await clippedTexts(page)).map((text) => `${at}: ${text}`))
        await page.screenshot({ path: testInfo.outputPath(`${at.replaceAll(' ', '-')}.png`) })
      }
      await page.keyboard.press('Control+1')
      await page.getByRole('option').first().click()
      await expect(page.getByRole('article').locator('[data-home]')).toBeVisible()
      await look('inbox')
      await page.keyboard.press('w')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('why')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+4')
      await expect(page.getByRole('heading', { name: say('triage.weightsTitle') })).toBeVisible()
      await look('triage')
      await page.keyboard.press('Control+6')
      await expect(page.getByRole('heading', { name: say('promises.title'), exact: true })).toBeVisible()
      await look('promises')
      await page.keyboard.press('Control+7')
      await page.locator('tr[data-rule=apology]').getByRole('radio').last().click()
      await page.locator('tr[data-rule=apology]').scrollIntoViewIfNeeded()
      await look('answers')
      await page.getByRole('button', { name: say('practice.open') }).click()
      await page.getByRole('textbox', { name: say('practice.text') }).fill('Sorry if you felt so.')
      await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
      await look('practice')
      await page.keyboard.press('Control+E')
      await expect(page.getByRole('region', { name: say('practice.yours') })).toBeVisible()
      await look('practised')
      await page.keyboard.press('Control+8')
      await expect(page.getByRole('listbox', { name: say('leads.title') })).toBeVisible()
      await look('leads')
      await page.keyboard.press('Control+9')
      await expect(page.locator('figure')).toHaveCount(6)
      await look('analytics')
      await page.keyboard.press('Control+0')
      await expect(page.getByRole('navigation', { name: say('crisis.views') })).toBeVisible()
      await look('crisis')
      await page.keyboard.press('Control+Shift+R')
      await page.getByRole('button', { name: say('reports.new') }).click()
      await expect(page.getByRole('form', { name: say('reports.form') })).toBeVisible()
      await look('report form')
      await page.getByRole('button', { name: say('reports.make') }).click()
      await expect(page.locator('article[data-paper]')).toBeVisible()
      await look('report')
      if (client !== undefined && locale === 'en' && width === 1280) {
        const room = { name: 'Courier strike', query: 'about:brand', by: 'Marta Ibarz', playbook: 'outage' }
        await callEngine(page, 'crisis.open', { client: client.id, lang: locale, room })
      }
      await page.keyboard.press('Control+2')
      await page.getByRole('table').getByRole('button').first().click()
      await expect(page.getByRole('complementary')).toBeVisible()
      await look('sources')
      await page.keyboard.press('Control+3')
      await expect(page.getByRole('table')).toContainText(client?.name ?? '')
      await look('clients')
      await page.keyboard.press('Control+,')
      await expect(page.getByRole('heading', { name: say('settings.title'), exact: true })).toBeVisible()
      await look('settings')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('keys')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+O')
      await page.getByRole('button', { name: say('import.choose') }).click()
      await expect(page.locator('[data-kind=rejected]')).toBeVisible()
      await look('import')
      await page.keyboard.press('Control+K')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
      await look('palette')
      await page.keyboard.press('Escape')
    }
  }
  expect(found).toEqual([])
})
