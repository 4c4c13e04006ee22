import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, settle, test } from './app'
import { callEngine } from './engine'
import { FirstRun } from './pages/first-run'

test('look', async ({ page, folder }) => {
  test.setTimeout(300_000)
  const out = process.env['LOOK_OUT'] ?? '/tmp/boards_look'
  await new FirstRun(page).trySampleCases()
  const [client] = await callEngine(page, 'client.list', {})
  const id = client!.id
  await callEngine(page, 'silence.set', {
    client: id,
    assumptions: {
      value: 240,
      currency: 'EUR',
      leaveUnanswered: { low: 40, high: 70 },
      leaveAnswered: { low: 10, high: 30 },
      told: 10,
      toldLeave: { low: 0, high: 1 },
    },
  })
  void writeFile
  void join
  void folder
  const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)
  const shots = (process.env['LOOK'] ?? 'en:light:1280').split(',')
  for (const shot of shots) {
    const [locale, theme, w] = shot.split(':') as [string, string, string]
    await callEngine(page, 'workspace.set', { locale, theme } as never)
    await page.setViewportSize({ width: Number(w), height: w === '1920' ? 1080 : 800 })
    for (const board of (
      process.env['BOARDS'] ?? 'causes,rivals,consistency,shelf,silence,definitions,overview'
    ).split(',')) {
      await page.evaluate(
        ({ id, board, day }) => {
          location.hash = `#/client/${id}/analytics?board=${board}&period=90d&fix=${day}&about=topic%3Adelivery`
        },
        { id, board, day },
      )
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForTimeout(1500)
      await settle(page)
      await page.screenshot({ path: `${out}/${board}-${locale}-${theme}-${w}.png` })
      const body = page.locator('[class*=body]').first()
      const more = await body.evaluate((e) => e.scrollHeight - e.clientHeight).catch(() => 0)
      if (more > 40) {
        await body.evaluate((e) => e.scrollTo(0, e.scrollHeight))
        await page.waitForTimeout(200)
        await page.screenshot({ path: `${out}/${board}-${locale}-${theme}-${w}-end.png` })
        await body.evaluate((e) => e.scrollTo(0, 0))
      }
    }
  }
})
