import { test, expect } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { wordsIn } from './words'
const dir = '/tmp/leads-shots'
test('shots', async ({ page }) => {
  test.slow()
  await new FirstRun(page).trySampleCases()
  const go = async (view: string, name: string) => {
    await page.evaluate((v) => { location.hash = location.hash.split('?')[0].replace(/(inbox|leads).*/, 'leads') + v }, view)
    await page.waitForTimeout(700)
    await page.screenshot({ path: `${dir}/${name}.png` })
  }
  const [client] = await callEngine(page, 'client.list', {})
  const board = await callEngine(page, 'lead.board', { client: client!.id })
  const mention = board.rows.find((r) => r.who === 'Humphrey Askew')!.mention
  const act = (m: number, action: object) => callEngine(page, 'lead.act', { client: client!.id, mention: m, action: action as never })
  await act(board.rows[2]!.mention, { do: 'stage', to: 'answered' })
  await act(board.rows[4]!.mention, { do: 'stage', to: 'won', reason: 'Came the same day' })
  await act(board.rows[5]!.mention, { do: 'block', reason: 'Asked to be left alone' })
  await act(mention, { do: 'basis', text: 'Legitimate interest' })
  await callEngine(page, 'lead.write', { client: client!.id, mention, text: 'Hello Humphrey, no wonder, Ostrel is slow. We can take a look at your freezer in Bristol.' })
  for (const theme of ['light', 'dark'] as const) for (const locale of ['en', 'es', 'ro'] as const) {
    await callEngine(page, 'workspace.set', { theme, locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    for (const [w, h] of [[1280, 800], [1920, 1080]] as const) {
      if (theme === 'dark' && locale !== 'en') continue
      await page.setViewportSize({ width: w, height: h })
      await go(`?id=${mention}`, `leads-${theme}-${locale}-${w}`)
    }
    if (theme === 'dark' && locale !== 'es') continue
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const v of ['mirror', 'blocked', 'strengths', 'talking']) await go(`?view=${v}`, `${v}-${theme}-${locale}`)
  }
  await callEngine(page, 'workspace.set', { theme: 'light', locale: 'es' })
  await page.setViewportSize({ width: 1000, height: 720 }); await go(`?id=${mention}`, 'narrow-1000')
  await page.setViewportSize({ width: 720, height: 520 }); await go(`?id=${mention}`, 'narrow-720')
  await page.keyboard.press('Enter'); await page.waitForTimeout(400); await page.screenshot({ path: `${dir}/narrow-720-pane.png` })
})
