import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Failure } from '@shared/model/failure'
import type { ImportFormat, Mapping, RawRow, ReadItem, RejectedRow } from '@shared/model/import'
import type { IncomingMention } from '@shared/model/mention'
import { dateOrderOf } from './date-order'
import { fileFailure } from './file-failure'
import type { ExportItem } from './exports/export-file'
import { openExport } from './exports/open-export'
import { readFeedFile } from './readers/feed'
import { openRows, type RowFormat } from './readers/read-rows'
import { toMention } from './to-mention'

export interface FileMention {
  line: number
  mention: IncomingMention
  channel: string | null
}

export type FileItem = FileMention | { rejected: RejectedRow }

export interface OpenMentions {
  /** Empty for feeds and exports, which need no mapping. */
  columns: string[]
  items: AsyncIterable<FileItem>
  bytesRead: () => number
  sizeBytes: number
}

interface Opening {
  mapping: Mapping
  encoding?: string | undefined
  sheet?: string | undefined
  now: () => number
}

/** Rows looked at to tell whether 03/04 is in April or in March. */
const rowsForDateOrder = 1000

/** Opens a file as a stream of mentions in normal form and of what could not become one, in the file's order. */
export async function openMentions(
  path: string,
  format: ImportFormat,
  opening: Opening,
): Promise<OpenMentions> {
  try {
    const { size: sizeBytes } = await stat(path)
    if (format === 'feed') return await openFeed(path, sizeBytes, opening.now())
    if (format === 'export') return await openItsOwn(path, sizeBytes)
    return await openTable(path, format, sizeBytes, opening)
  } catch (error) {
    throw fileFailure(error, path)
  }
}

async function openFeed(path: string, sizeBytes: number, now: number): Promise<OpenMentions> {
  const { mentions } = await readFeedFile(path, now)
  const items = mentions.map((mention, index) => ({ line: index + 1, mention, channel: null }))
  return {
    columns: [],
    items: Readable.from(items) as AsyncIterable<FileMention>,
    bytesRead: () => sizeBytes,
    sizeBytes,
  }
}

async function openItsOwn(path: string, sizeBytes: number): Promise<OpenMentions> {
  const { items, bytesRead } = await openExport(path)
  return { columns: [], items: withoutChannel(items), bytesRead, sizeBytes }
}

async function* withoutChannel(items: AsyncIterable<ExportItem>): AsyncGenerator<FileItem> {
  for await (const item of items) yield 'rejected' in item ? item : { ...item, channel: null }
}

async function openTable(
  path: string,
  format: RowFormat,
  sizeBytes: number,
  { mapping, encoding, sheet }: Opening,
): Promise<OpenMentions> {
  const fields = new Set(Object.values(mapping.columns))
  if (!fields.has('text') && !fields.has('rating')) throw new Failure('mapping-no-text', {})
  const rows = await openRows(path, format, { ...(encoding && { encoding }), ...(sheet && { sheet }) })
  return {
    columns: rows.columns,
    items: mapped(rows.items, mapping),
    bytesRead: () => rows.bytesRead(),
    sizeBytes,
  }
}

/** Holds the first rows back until the order of day and month is settled, then maps row by row. */
async function* mapped(items: AsyncIterable<ReadItem>, mapping: Mapping): AsyncIterable<FileItem> {
  const held: ReadItem[] = []
  let order: Mapping['dateOrder'] | null = mapping.dateOrder === 'auto' ? null : mapping.dateOrder
  for await (const item of items) {
    if (order === null) {
      held.push(item)
      if (held.length < rowsForDateOrder) continue
      order = settledOrder(held, mapping)
      for (const early of held.splice(0)) yield toItem(early, mapping, order)
    } else {
      yield toItem(item, mapping, order)
    }
  }
  const last = order ?? settledOrder(held, mapping)
  for (const early of held) yield toItem(early, mapping, last)
}

function settledOrder(items: ReadItem[], { columns }: Mapping): Mapping['dateOrder'] {
  const column = Object.keys(columns).find((name) => columns[name] === 'publishedAt')
  if (column === undefined) return 'dmy'
  const values = items.flatMap((item) => ('row' in item ? [item.row.cells[column] ?? ''] : []))
  return dateOrderOf(values)
}

function toItem(item: ReadItem, mapping: Mapping, order: Mapping['dateOrder']): FileItem {
  if ('rejected' in item) return item
  const { row }: { row: RawRow } = item
  const made = toMention(row, mapping, order)
  return 'rejected' in made ? made : { line: row.line, ...made }
}
