import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileInspection, ImportField, ImportFormat, Mapping, RawRow } from '@shared/model/import'
import { Failure } from '@shared/model/failure'
import type { Platform } from '@shared/model/mention'
import type { ReadDb } from '../db/database'
import { dateOrderOf } from './date-order'
import { fileFailure } from './file-failure'
import { openExport } from './exports/open-export'
import { fingerprintOf } from './fingerprint'
import { guessColumns } from './guess-columns'
import { layoutPlatform } from './layout-platform'
import { readFeedFile } from './readers/feed'
import { openRows, type OpenRows } from './readers/read-rows'
import { sniffFormat } from './readers/sniff-format'
import { findLayout } from './store'

export interface InspectOptions {
  format?: ImportFormat | undefined
  encoding?: string | undefined
  sheet?: string | undefined
}

const sampledRows = 200
const shownSamples = 3

/** Looks at the beginning of a file: what it is, which columns it has, and what each may become. */
export async function inspectFile(
  db: ReadDb,
  path: string,
  { format: given, encoding, sheet }: InspectOptions,
  now: number,
): Promise<FileInspection> {
  try {
    const { size: sizeBytes } = await stat(path)
    const format = given ?? (await sniffFormat(path))
    const common = { fileName: basename(path), sizeBytes, format }
    if (format === 'feed') {
      // Read whole, so that a feed that will be refused is refused here.
      await readFeedFile(path, now)
      return { ...common, ...feedLayout }
    }
    if (format === 'export') return { ...common, ...(await exportLayoutOf(path)) }
    const rows = await openRows(path, format, { ...(encoding && { encoding }), ...(sheet && { sheet }) })
    return { ...common, ...(await layoutOf(db, format, rows)) }
  } catch (error) {
    throw fileFailure(error, path)
  }
}

const noMapping: Mapping = {
  columns: {},
  dateOrder: 'auto',
  timeZone: 'UTC',
  ratingMax: 5,
  platform: 'other',
}

/** A feed says itself what is what. */
const feedLayout = {
  encoding: null,
  delimiter: null,
  sheets: [],
  columns: [],
  fingerprint: 'feed',
  mapping: { ...noMapping, platform: 'web' as const },
  isRemembered: false,
}

/** So does an export; its beginning is read, so that one without anything in it is refused here. */
async function exportLayoutOf(path: string) {
  const { platform, items } = await openExport(path)
  for await (const _ of items)
    return { ...feedLayout, fingerprint: 'export', mapping: { ...noMapping, platform } }
  throw new Failure('file-no-rows')
}

async function layoutOf(db: ReadDb, format: ImportFormat, rows: OpenRows) {
  const sample = await takeRows(rows)
  if (sample === null) throw new Failure('file-no-rows')
  const samples = Object.fromEntries(
    rows.columns.map((name) => [
      name,
      sample.map(({ cells }) => cells[name] ?? '').filter((cell) => cell !== ''),
    ]),
  )
  const platform = layoutPlatform(rows.columns)
  const guesses = withPlatform(guessColumns(rows.columns, samples), platform)
  const fingerprint = fingerprintOf(format, rows.columns)
  const remembered = findLayout(db, fingerprint)
  return {
    encoding: rows.encoding,
    delimiter: rows.delimiter,
    sheets: rows.sheets,
    columns: rows.columns.map((name) => ({
      name,
      samples: (samples[name] ?? []).slice(0, shownSamples).map((value) => value.slice(0, 200)),
      guess: guesses[name] ?? null,
    })),
    fingerprint,
    mapping: remembered ?? {
      ...{ ...noMapping, columns: guesses, platform },
      dateOrder: orderIn(guesses, samples),
    },
    isRemembered: remembered !== null,
  }
}

/** Where the platform is known, a column of channels tells something else: how the writer was asked, at Trustpilot. */
function withPlatform(guesses: Record<string, ImportField>, platform: Platform): Record<string, ImportField> {
  if (platform === 'other') return guesses
  const known = Object.entries(guesses).map(([name, field]) => [name, field === 'channel' ? 'detail' : field])
  return Object.fromEntries(known) as Record<string, ImportField>
}

function orderIn(
  guesses: Record<string, ImportField>,
  samples: Record<string, string[]>,
): Mapping['dateOrder'] {
  const column = Object.keys(guesses).find((name) => guesses[name] === 'publishedAt')
  return column === undefined ? 'auto' : dateOrderOf(samples[column] ?? [])
}

/** The first rows that can be read; null where the file has nothing below its column names. */
async function takeRows(rows: OpenRows): Promise<RawRow[] | null> {
  const taken: RawRow[] = []
  let isEmpty = true
  for await (const item of rows.items) {
    isEmpty = false
    if ('row' in item) taken.push(item.row)
    if (taken.length >= sampledRows) break
  }
  return isEmpty ? null : taken
}
