import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { violationsOn } from './barriers'
import { clippedTexts } from './clipped-texts'
import { callEngine } from './engine'
import { writeSearchPage } from './files'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { words, wordsIn } from './words'

/** Every board with how many figures stand on it. */
const figures = {
  ...{ overview: 6, volume: 4, response: 4, causes: 3, channels: 2, promises: 2, rivals: 3 },
  ...{ consistency: 3, shelf: 1, silence: 1, definitions: 0 },
}
type BoardName = keyof typeof figures
const boards = Object.keys(figures) as BoardName[]
/** What the sample has nothing for yet: no promise, no fix named, no own error, no page of results, no value of a customer. */
const undrawn: Partial<Record<BoardName, number>> = {
  ...{ promises: 2, causes: 1, consistency: 1, shelf: 1, silence: 1 },
}

async function openAnalytics(page: Page): Promise<void> {
  await new FirstRun(page).trySampleCases()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('analytics.boards.overview'))
}

async function openBoard(page: Page, name: BoardName): Promise<void> {
  const nav = page.getByRole('navigation', { name: words('analytics.boardsLabel') })
  await nav.getByRole('link', { name: words(`analytics.boards.${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(`analytics.boards.${name}`))
  await expect(page.locator('figure')).toHaveCount(figures[name])
}

test('every board of the sample says what it found, and its drawings have their tables', async ({ page }) => {
  await openAnalytics(page)
  for (const name of boards) {
    await openBoard(page, name)
    const drawn = figures[name] - (undrawn[name] ?? 0)
    await expect(page.getByRole('img')).toHaveCount(drawn)
    if (figures[name] > 0) await expect(page.locator('figure h2').first(), name).not.toBeEmpty()
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('img')).toHaveCount(0)
    await expect(page.locator('figure table')).toHaveCount(drawn)
    await page.keyboard.press('Shift+V')
    await expect(page.getByRole('img')).toHaveCount(drawn)
  }
})

test('a bar opens the very mentions that it counts, by the mouse and by the keyboard', async ({ page }) => {
  await openAnalytics(page)
  const figure = page.locator('figure').first()
  const title = await figure.getByTestId('column').nth(20).locator('title').textContent()
  const counted = Number(/: (\d+)/.exec(title ?? '')?.[1])
  await figure.getByTestId('column').nth(20).click()
  await expect(page).toHaveURL(/inbox/)
  await new Frame(page).expectCount(counted, 667)
  expect(counted).toBeGreaterThan(0)

  await page.goBack()
  await openBoard(page, 'causes')
  await page.keyboard.press('Shift+V')
  const row = page.locator('figure table tbody tr').first()
  const complaints = Number(await row.locator('td').first().textContent())
  await row.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/inbox/)
  await new Frame(page).expectCount(complaints, 667)
})

test('a query narrows every figure, and another period moves them', async ({ page }) => {
  await openAnalytics(page)
  const mentions = page.locator('dl dd b').first()
  const all = Number(await mentions.textContent())
  await new Frame(page).find('lang:es')
  await expect(page.getByText('lang:es', { exact: false }).first()).toBeVisible()
  await expect.poll(async () => Number(await mentions.textContent())).toBeLessThan(all)
  const nav = page.getByRole('navigation', { name: words('analytics.boardsLabel') })
  const narrowed = Number(await mentions.textContent())
  await nav.getByRole('link', { name: words('analytics.periods.90d') }).click()
  await expect.poll(async () => Number(await mentions.textContent())).toBeGreaterThan(narrowed)
  await nav.getByRole('button', { name: words('analytics.periods.custom') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('analytics.from')).fill('2026-05-02')
  await dialog.getByLabel(words('analytics.to')).fill('2026-05-01')
  await expect(dialog).toContainText(words('analytics.badPeriod'))
  await page.keyboard.press('Escape')
})

test('words are held against a rival, and a word opens the complaints that have it', async ({ page }) => {
  await openAnalytics(page)
  await openBoard(page, 'causes')
  await page.getByRole('button', { name: words('analytics.wordsBeside') }).click()
  await page.getByRole('option', { name: 'Ostrel' }).click()
  await expect(page).toHaveURL(/rival=/)
  const figure = page.locator('figure').nth(1)
  await expect(figure.locator('figcaption p')).toContainText('Ostrel')
  await page.getByRole('button', { name: words('analytics.wordsBeside') }).click()
  await page.getByRole('option', { name: words('analytics.wordsPeriodBefore') }).click()
  await expect(page).not.toHaveURL(/rival=/)
  await expect(figure.locator('figcaption p')).not.toContainText('Ostrel')
  await page.keyboard.press('Shift+V')
  const row = figure.locator('table tbody tr').first()
  const counted = Number(await row.locator('td').first().textContent())
  await row.getByRole('button').click()
  await expect(page).toHaveURL(/inbox/)
  await new Frame(page).expectCount(counted, 667)
  expect(counted).toBeGreaterThan(0)
})

test('days before and after a fix are compared when a day is named', async ({ page }) => {
  await openAnalytics(page)
  await openBoard(page, 'causes')
  const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(words('analytics.fixDay')).fill(day)
  await page.getByLabel(words('analytics.fixAbout')).fill('topic:delivery')
  await page.getByRole('button', { name: words('analytics.fixShow') }).click()
  const figure = page.locator('figure').nth(2)
  await expect(figure.getByRole('img')).toHaveCount(1)
  await expect(figure.locator('h2')).toHaveText(/after/)
  await expect(figure.locator('h2')).not.toHaveText(/because/)
})

test('silence costs nothing until the user says what a customer is worth, and then a range', async ({
  page,
}) => {
  await openAnalytics(page)
  await openBoard(page, 'silence')
  const figure = page.locator('figure')
  await expect(figure.getByRole('img')).toHaveCount(0)
  await page.getByLabel(words('analytics.customerValue')).fill('240')
  await expect(figure.getByRole('img')).toHaveCount(1)
  await expect(figure.locator('h2')).toHaveText(/€[\d,]+ to €[\d,]+/)
  await openBoard(page, 'shelf')
  await openBoard(page, 'silence')
  await expect(page.getByLabel(words('analytics.customerValue'))).toHaveValue('240')
})

test('pages of search results come in by a file, and say how often the complaint is met first', async ({
  running: { app },
  page,
  folder,
}) => {
  await openAnalytics(page)
  const file = join(folder, 'ranks.csv')
  await writeSearchPage(file, new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10))
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.expectCount('new', 5)
  await screen.start.click()
  await screen.expectAdded(5)
  await new Frame(page).go('analytics')
  await openBoard(page, 'shelf')
  const figure = page.locator('figure')
  await expect(figure.locator('h2')).toHaveText(
    words('analytics.findings.shelfBefore', { name: 'lumbra', n: 2 }),
  )
  await expect(figure.getByTestId('place')).toHaveCount(5)
  await figure.getByTestId('place').nth(2).click()
  await expect(page).toHaveURL(/inbox/)
  await expect(page.getByText('My Lumbra oven caught fire').first()).toBeVisible()
})

test('every figure says how it is counted, and all definitions stand on a page', async ({ page }) => {
  await openAnalytics(page)
  const figure = page.locator('figure').first()
  await figure.getByRole('button').first().click()
  await page.getByRole('menuitem', { name: words('analytics.howCounted') }).click()
  await expect(page.getByRole('dialog')).toContainText(words('analytics.metrics.volume.formula'))
  await page.keyboard.press('Escape')
  await openBoard(page, 'definitions')
  await expect(page.getByText(words('analytics.metrics.quiet.formula'))).toBeAttached()
})

test('no board bars anybody or cuts a word, in light and dark and in three languages', async ({ page }) => {
  test.slow()
  await openAnalytics(page)
  // The engine is asked past the app below; what is being read meanwhile would be lost.
  await expect(page.locator('figure')).toHaveCount(6)
  const found: string[] = []
  const newest = ['causes', 'rivals', 'consistency', 'shelf', 'silence', 'definitions'] as const
  for (const [locale, theme, width] of [
    ['en', 'light', 1280],
    ['es', 'dark', 1280],
    ['ro', 'light', 1920],
  ] as const) {
    await callEngine(page, 'workspace.set', { locale, theme })
    await page.setViewportSize({ width, height: 800 })
    const say = wordsIn(locale)
    const nav = page.getByRole('navigation', { name: say('analytics.boardsLabel') })
    for (const name of newest) {
      await nav.getByRole('link', { name: say(`analytics.boards.${name}`) }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`analytics.boards.${name}`))
      await expect(page.locator('figure')).toHaveCount(figures[name])
      found.push(...(await violationsOn(page, `${name} ${locale}`)))
      found.push(...(await clippedTexts(page)).map((text) => `${name} ${locale}: ${text}`))
    }
  }
  expect(found).toEqual([])
})

test('a client without a mention has empty boards that say so', async ({ page }) => {
  await new FirstRun(page).startClient('Casa Nova')
  await new Frame(page).go('analytics')
  for (const name of boards) {
    await openBoard(page, name)
    await expect(page.getByRole('img')).toHaveCount(0)
    await expect(page.getByText(/NaN/)).toHaveCount(0)
  }
  await openBoard(page, 'overview')
  await expect(page.getByText(words('analytics.findings.volumeNone'))).toBeVisible()
})
