import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { locales } from '@shared/model/client'
import { expect, projectRoot, settle, test } from './app'
import { callEngine } from './engine'
import { sceneOf } from './handbook-scene'
import { firstScreen, scenes } from './handbook-scenes'
import { FirstRun } from './pages/first-run'

const size = { width: 1280, height: 800 }
const isUpdating = process.env['UPDATE_SCREENSHOTS'] === '1'

/**
 * Takes pictures as WebP, which only the debugger offers: half the size of a PNG, and they all go into the package. The size of
 * the page is set by the same session, as a picture is taken with the size that its session knows.
 */
async function camera(page: Page): Promise<() => Promise<Buffer>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
  return async () => {
    await page.mouse.move(size.width - 1, size.height - 1)
    await page.evaluate(() => document.fonts.ready.then(() => null))
    await settle(page)
    const clip = { x: 0, y: 0, ...size, scale: 1 }
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 72, clip })
    return Buffer.from(data, 'base64')
  }
}

// The walk is the same in every language, so that one shows whether the pictures can still be taken.
for (const locale of isUpdating ? locales : (['en'] as const)) {
  test(`the pictures of the handbook are of the app as it is, in ${locale}`, async ({
    running: { app },
    page,
    folder,
  }, testInfo) => {
    test.slow()
    const take = await camera(page)
    const save = async (name: string) => {
      const path = isUpdating
        ? join(projectRoot, 'docs/handbook', locale, 'pictures', `${name}.webp`)
        : testInfo.outputPath(`${name}.webp`)
      await mkdir(dirname(path), { recursive: true })
      const bytes = await take()
      // A blank window packs into less than four kilobytes.
      expect(bytes.length, name).toBeGreaterThan(8_000)
      await writeFile(path, bytes)
    }
    await new FirstRun(page).sample.waitFor()
    await callEngine(page, 'workspace.set', { theme: 'light', locale })
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const scene = sceneOf(app, page, folder, locale)
    await firstScreen(scene)
    await save('first-start')
    await scene.button('firstRun.sample').click()
    for (const [name, show] of Object.entries(scenes)) {
      await show(scene)
      await save(name)
    }
  })
}
