import { mkdirSync, rmSync } from 'node:fs'
import { runChecks } from '../checks/run-checks.mjs'
import { checkNames } from '../checks/list.mjs'
import { electronProgram, environmentForElectron } from '../setup/electron.mjs'
import { handOver } from '../setup/hand-over.mjs'
import { modules, readIfThere, root } from '../setup/places.mjs'
import { fromPlaywright, fromVitest } from './totals.mjs'

// The three kinds of tests. Each shows its own output and answers with counts; `filters` are what the runner itself takes to choose tests.

const REPORTS = modules('.cache/atalaya-tests')

export function checks(filters) {
  const names = filters.length > 0 ? filters : checkNames()
  const failed = runChecks(names)
  return {
    passed: names.length - failed.length,
    failed: failed.length,
    skipped: 0,
    why: failed.map((name) => `check ${name}`),
  }
}

/** In Electron's own Node, since that is where the engine lives: it has more and less than the Node that runs this. */
export async function unit(filters, env) {
  const file = freshReport('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]
  const code = await handOver(electronProgram(), [modules('vitest/vitest.mjs'), ...args], {
    cwd: root,
    env: { ...environmentForElectron(), ...env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return fromVitest(reportIn(file), code)
}

export async function e2e(filters, env) {
  const file = freshReport('playwright.json')
  const args = ['test', '--reporter=list,json', ...filters]
  const code = await handOver(process.execPath, [modules('@playwright/test/cli.js'), ...args], {
    cwd: root,
    env: {
      ...environmentForElectron(),
      ...env,
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
