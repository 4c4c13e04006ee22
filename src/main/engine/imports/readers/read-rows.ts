import { stat } from 'node:fs/promises'
import { Failure } from '@shared/model/failure'
import type { ImportFormat } from '@shared/model/import'
import { openCsv } from './csv'
import { openJson } from './json'
import { openJsonl } from './jsonl'
import type { OpenRows, ReadOptions } from './rows'
import { openXlsx } from './xlsx'

export type { OpenRows } from './rows'

/** Feeds are read by `readFeedFile` and exports by `openExport`, as they have no columns. */
export type RowFormat = Exclude<ImportFormat, 'feed' | 'export'>

const openers: Record<RowFormat, (path: string, options: ReadOptions) => Promise<OpenRows>> = {
  csv: openCsv,
  xlsx: openXlsx,
  json: openJson,
  jsonl: openJsonl,
}

/** Opens a file of rows. A file without any column is refused here, so that a mapping always has something to map. */
export async function openRows(
  path: string,
  format: RowFormat,
  options: ReadOptions = {},
): Promise<OpenRows> {
  await checkFile(path)
  const rows = await openers[format](path, options)
  if (rows.columns.length === 0) throw new Failure('file-no-rows')
  return rows
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path)
  if (!found.isFile()) throw new Failure('file-unreadable')
  if (found.size === 0) throw new Failure('file-empty')
}
