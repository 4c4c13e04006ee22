import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { settle } from './app'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, in one line each. It comes in by the debugger, as the page's policy lets no other script in. */
export async function violationsOn(page: Page, screen: string): Promise<string[]> {
  // A page keeps it as long as it is not loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  await settle(page)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      // What passes is only counted: its details take most of the time.
      resultTypes: ['violations'],
      // React Aria puts an invisible way out beside the dialog of a popover, where no landmark can hold it.
      rules: { region: { enabled: document.querySelector('[data-trigger]') === null } },
    }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${screen}: ${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  )
}
