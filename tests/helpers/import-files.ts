import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { RawRow, ReadItem, RejectedRow } from '@shared/model/import'
import { afterAll } from 'vitest'
import { Failure } from '@shared/model/failure'

/** A temporary folder of real files for one test file; it goes when the tests are done. */
export function fileFolder(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name, content) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
}

export async function allItems(
  items: AsyncIterable<ReadItem>,
): Promise<{ rows: RawRow[]; rejected: RejectedRow[] }> {
  const rows: RawRow[] = []
  const rejected: RejectedRow[] = []
  for await (const item of items) {
    if ('row' in item) rows.push(item.row)
    else rejected.push(item.rejected)
  }
  return { rows, rejected }
}

/** The failure that some work ends in; anything else, success too, is an error of the test. */
export async function failureIn(work: () => unknown): Promise<Failure> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('no failure came')
}

const sharedFolder = resolve(import.meta.dirname, '../../../shared/data')

/** A data file of the folder beside the repository, unpacked; null where that folder is not at hand. */
export function sharedData(name: string): Buffer | null {
  const path = join(sharedFolder, name)
  return existsSync(path) ? gunzipSync(readFileSync(path)) : null
}
