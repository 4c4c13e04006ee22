import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { locales, type Locale } from '@shared/model/client'
import { expect, projectRoot, settle, test } from './app'
import { violationsOn } from './barriers'
import { clippedTexts } from './clipped-texts'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { HandbookScreen } from './pages/handbook-screen'
import { words, wordsIn } from './words'

/** What stands above a task in its file, and so above it in the program. */
function titleOf(task: string, locale: Locale = 'en'): string {
  const text = readFileSync(join(projectRoot, 'docs/handbook', locale, `${task}.md`), 'utf8')
  return text.slice(2, text.indexOf('\n'))
}

test('F1 opens the task of the screen or of the part in it, a link goes on, and Esc goes back step by step', async ({
  page,
}) => {
  const handbook = new HandbookScreen(page)
  await new FirstRun(page).sample.waitFor()
  await page.keyboard.press('F1')
  await expect(handbook.title).toHaveText(titleOf('first-start'))
  await page.keyboard.press('Escape')
  const cases = await new FirstRun(page).trySampleCases()

  await cases.list.focus()
  await page.keyboard.press('F1')
  await expect(handbook.title).toHaveText(titleOf('inbox'))
  await expect(handbook.picture).toHaveJSProperty('naturalWidth', 1280)
  await handbook.text.getByRole('link', { name: titleOf('answer') }).click()
  await expect(handbook.title).toHaveText(titleOf('answer'))
  await page.keyboard.press('Escape')
  await expect(handbook.title).toHaveText(titleOf('inbox'))
  await page.keyboard.press('Escape')
  await expect(cases.list).toBeVisible()
  await expect(cases.person).not.toBeEmpty()

  await page.keyboard.press('r')
  await expect(page.getByRole('region', { name: words('desk.label') }).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('F1')
  await expect(handbook.title).toHaveText(titleOf('answer'))
  await page.keyboard.press('Escape')
  await expect(cases.list).toBeVisible()
  await page.keyboard.press('/')
  await expect(new Frame(page).queryField).toBeFocused()
  await page.keyboard.press('F1')
  await expect(handbook.title).toHaveText(titleOf('search'))
  await page.keyboard.press('Escape')
  await expect(cases.list).toBeVisible()
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { name: words('promises.title'), exact: true })).toBeVisible()
  await page
    .getByRole('banner')
    .getByRole('button', { name: words('frame.handbook') })
    .click()
  await expect(handbook.title).toHaveText(titleOf('promises'))
  await page.keyboard.press('Escape')
  await new Frame(page).run(words('commands.handbook'))
  await expect(handbook.title).toHaveText(titleOf('promises'))
})

test('the handbook is searched and read by keys alone', async ({ page }) => {
  await new FirstRun(page).trySampleCases()
  await page.keyboard.press('F1')
  const handbook = new HandbookScreen(page)
  await expect(handbook.title).toHaveText(titleOf('inbox'))
  await page.keyboard.press('j')
  await expect(handbook.title).toHaveText(titleOf('case'))
  await page.keyboard.press('k')
  await expect(handbook.title).toHaveText(titleOf('inbox'))

  await page.keyboard.press('/')
  await expect(handbook.search).toBeFocused()
  await page.keyboard.type('passphrase')
  await expect(handbook.entries).toHaveText([titleOf('hand-over')])
  await page.keyboard.press('Enter')
  await expect(handbook.title).toHaveText(titleOf('hand-over'))
  await expect(page.locator('main [data-home]')).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('nothing has these words')
  await expect(handbook.tasks).toContainText(words('handbook.nothing'))
  await page.keyboard.press('Escape')
  await expect(handbook.search).toHaveValue('')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(handbook.title).toHaveText(titleOf('import'))
  await expect(handbook.tasks.locator('[aria-current]')).toBeFocused()
})

const sizes = [
  [1280, 800, 'light'],
  [1920, 1080, 'dark'],
] as const

/** What is wrong with the handbook as it stands, and a picture of it for whoever wants to look. */
async function look(page: Page, at: string, path: string): Promise<string[]> {
  await settle(page)
  await page.screenshot({ path })
  const clipped = (await clippedTexts(page)).map((text) => `${at}: ${text}`)
  return [...clipped, ...(await violationsOn(page, at))]
}

test('the handbook is free of violations and of cut words, in each language, light and dark', async ({
  page,
}, testInfo) => {
  await new FirstRun(page).trySampleCases()
  await page.keyboard.press('F1')
  const found: string[] = []
  for (const locale of locales) {
    const handbook = new HandbookScreen(page, wordsIn(locale))
    for (const [width, height, theme] of sizes) {
      await page.setViewportSize({ width, height })
      await callEngine(page, 'workspace.set', { theme, locale })
      await expect(handbook.title).toHaveText(titleOf('inbox', locale))
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const at = `handbook-${locale}-${theme}-${width}`
      found.push(...(await look(page, at, testInfo.outputPath(`${at}.png`))))
    }
  }
  expect(found).toEqual([])
})
