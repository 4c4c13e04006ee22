import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runChecks } from '../checks/run-checks.mjs'
import { checkNames } from '../checks/list.mjs'
import { electronProgram, environmentForElectron } from '../setup/electron.mjs'
import { handOver } from '../setup/hand-over.mjs'
import { modules, readIfThere, root } from '../setup/places.mjs'
import { fromPlaywright, fromVitest } from './totals.mjs'

// The three kinds of tests. Each shows its own output and answers with counts; `filters` are what the runner itself takes to choose tests,
// `displays` the virtual displays that were opened, none where there is a real one.

/** An app waits most of its time, for its engine and for its page to come to rest: two on two cores are done in little more than half the time. */
export const appsAtOnce = Math.min(2, availableParallelism())

const REPORTS = modules('.cache/atalaya-tests')

export async function checks(filters) {
  const names = filters.length > 0 ? filters : checkNames()
  const failed = await runChecks(names)
  return {
    passed: names.length - failed.length,
    failed: failed.length,
    skipped: 0,
    why: failed.map((name) => `check ${name}`),
  }
}

/** In Electron's own Node, since that is where the engine lives: it has more and less than the Node that runs this. */
export async function unit(filters, [display]) {
  const file = freshReport('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]
  const code = await handOver(electronProgram(), [modules('vitest/vitest.mjs'), ...args], {
    cwd: root,
    env: {
      ...environmentForElectron(),
      ...(display && { DISPLAY: display }),
      ELECTRON_RUN_AS_NODE: '1',
    },
  })
  return fromVitest(reportIn(file), code)
}

/** Two apps at once only on displays of their own: on a person's screen they would take the focus from each other. */
export async function e2e(filters, displays) {
  const file = freshReport('playwright.json')
  const args = ['test', '--reporter=list,json', `--workers=${displays.length || 1}`, ...filters]
  const code = await handOver(process.execPath, [modules('@playwright/test/cli.js'), ...args], {
    cwd: root,
    env: {
      ...environmentForElectron(),
      ...(displays.length > 0 && { DISPLAY: displays[0], E2E_DISPLAYS: displays.join(' ') }),
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  })
  return fromPlaywright(reportIn(file), code)
}

/** An old report must not speak for a runner that crashed. */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true })
  rmSync(`${REPORTS}/${name}`, { force: true })
  return `${REPORTS}/${name}`
}

function reportIn(file) {
  const text = readIfThere(file)
  return text ? JSON.parse(text) : undefined
}
