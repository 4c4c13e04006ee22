import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the tests of one file; gives paths in it, and goes when they are done. */
export function temporaryFolder(): (...parts: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (...parts) => join(folder, ...parts)
}
