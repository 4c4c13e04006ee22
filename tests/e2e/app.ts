import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const projectRoot = join(import.meta.dirname, '../..')

export interface RunningApp {
  app: ElectronApplication
  page: Page
  /** What the page complained about: errors on its console, scripts that failed, breaches of its policy. */
  problems: string[]
}

export interface LaunchOptions {
  /** A packed program instead of the built one in out/. */
  executablePath?: string
  /** What Chromium is told on its command line. */
  switches?: string[]
}

/** Starts the app on a data folder; Chromium's profile lies in it too, so that no two tests can meet. */
export async function launch(
  dataFolder: string,
  { executablePath, switches = [] }: LaunchOptions = {},
): Promise<RunningApp> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    cwd: projectRoot,
    args: [...root, ...(executablePath ? [] : ['.']), '--data', dataFolder, '--lang=en', ...switches],
    env: { ...(process.env as Record<string, string>), ...ownDisplay(), LANGUAGE: 'en' },
    ...(executablePath && { executablePath }),
  })
  const page = await app.firstWindow()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  return { app, page, problems }
}

/** Where tests run side by side, each has a display that no other app takes the focus on. */
function ownDisplay(): Record<string, string> {
  const displays = process.env['E2E_DISPLAYS']?.split(' ') ?? []
  const display = displays[base.info().parallelIndex]
  return display === undefined ? {} : { DISPLAY: display }
}

/** As if the power were cut: the whole process group, engine and pages included, gets no chance to say goodbye. */
export async function killAtOnce({ app }: RunningApp): Promise<void> {
  const { pid } = app.process()
  if (pid === undefined) throw new Error('the app has no process')
  const closed = app.waitForEvent('close')
  process.kill(-pid, 'SIGKILL')
  await closed
}

/** Waits until nothing moves: in the middle of fading in, nothing has its colours yet. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.then(() => null))),
  )
}

interface Fixtures {
  /** A folder of the test's own, removed afterwards. */
  folder: string
  /** Where the app keeps its workspace in this test. */
  dataFolder: string
  /** What Chromium is told on its command line in this test. */
  switches: string[]
  running: RunningApp
  page: Page
}

export const test = base.extend<Fixtures>({
  // Playwright wants the first argument destructured, even when nothing is taken from it.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'atalaya-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  dataFolder: async ({ folder }, use) => {
    const dataFolder = join(folder, 'workspace')
    await mkdir(dataFolder)
    await use(dataFolder)
  },
  switches: async ({}, use) => use([]),
  running: async ({ dataFolder, switches }, use, testInfo) => {
    const running = await launch(dataFolder, { switches })
    await use(running)
    if (testInfo.status !== testInfo.expectedStatus) {
      await running.page.screenshot({ path: testInfo.outputPath('failed.png') }).catch(() => {})
    }
    await running.app.close()
    base.expect(running.problems, 'errors on the console of the page').toEqual([])
  },
  page: async ({ running }, use) => use(running.page),
})

export { expect } from '@playwright/test'
