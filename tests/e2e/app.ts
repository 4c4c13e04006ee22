import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export interface RunningApp {
  app: ElectronApplication
  page: Page
}

/** Starts the built app on a data folder of its own. */
export async function launch(dataFolder: string, env: Record<string, string> = {}): Promise<RunningApp> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...root, '.', '--data', dataFolder, '--lang=en'],
    env: { ...(process.env as Record<string, string>), LANGUAGE: 'en', ...env },
  })
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`)
  })
  return { app, page }
}

interface Fixtures {
  /** A data folder of the test's own, removed afterwards. */
  dataFolder: string
  running: RunningApp
  page: Page
}

export const test = base.extend<Fixtures>({
  // Playwright wants the first argument destructured, even when nothing is taken from it.
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'atalaya-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  running: async ({ dataFolder }, use) => {
    const running = await launch(dataFolder)
    await use(running)
    await running.app.close()
  },
  page: async ({ running }, use) => use(running.page),
})

export { expect } from '@playwright/test'
