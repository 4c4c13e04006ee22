import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { words } from './words'

/** Every board with how many figures stand on it. */
const figures = {
  ...{ overview: 6, volume: 4, response: 4, causes: 3, channels: 2, promises: 2, rivals: 3 },
  ...{ consistency: 3, shelf: 1, silence: 1, definitions: 0 },
}
type BoardName = keyof typeof figures
const boards = Object.keys(figures) as BoardName[]
/** What the sample has nothing for yet: no promise, no fix named, no page of results, no value of a customer. */
const undrawn: Partial<Record<BoardName, number>> = { promises: 2, causes: 1, shelf: 1, silence: 1 }

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
