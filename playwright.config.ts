import { defineConfig } from '@playwright/test'

// One real Electron at a time, as long as npm test offers no display for each of several.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  // What waits for the engine may wait a while where other programs share the machine.
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: true,
  forbidOnly: true,
  // On a machine that others share a key can come before the screen is ready for it; what needs this is said at the end of the run.
  retries: 1,
})
