import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is made, not written: the same folders that .gitignore names. */
const MADE = new Set([
  'node_modules',
  'out',
  'dist',
  'dist-e2e',
  'test-results',
  'playwright-report',
  '.cache',
  '.git',
])

/** The paths of all files below `folder` that somebody wrote. */
export function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (MADE.has(entry.name)) continue
    if (entry.isDirectory()) yield* filesBelow(join(folder, entry.name))
    else if (entry.isFile()) yield join(folder, entry.name)
  }
}

/** Undefined for what is no text. */
export function textOf(path) {
  const content = readFileSync(path)
  return content.subarray(0, 8000).includes(0) ? undefined : content.toString('utf8')
}
