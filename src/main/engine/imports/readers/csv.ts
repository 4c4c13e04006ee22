import { parse } from 'csv-parse/sync'
import { Failure } from '@shared/model/failure'
import type { ReadItem, RejectedRow } from '@shared/model/import'
import { columnNames } from '../column-names'
import { CsvRecords, type CsvRecord } from './csv-records'
import { decodedChunks, detectEncoding } from './decode'
import { guessDelimiter } from './guess-delimiter'
import { linesOf } from './lines'
import { maxRows, type OpenRows, type ReadOptions } from './rows'

interface Layout {
  path: string
  encoding: string
  delimiter: string
}

type Cut = { line: number; cells: string[] } | RejectedRow

const maxCell = 1_048_576
const maxLine = 4 * maxCell

/** A delimited text with a header row. */
export async function openCsv(path: string, options: ReadOptions): Promise<OpenRows> {
  const encoding = options.encoding ?? (await detectEncoding(path))
  const delimiter = options.delimiter ?? guessDelimiter(await headOf(path, encoding))
  const layout = { path, encoding, delimiter }
  const { columns, line } = await headerOf(layout)
  let bytes = 0
  const items = () => {
    bytes = 0
    return itemsOf(layout, columns, line, (count) => (bytes += count))
  }
  return {
    ...{ columns, encoding, delimiter, sheets: [] },
    items: { [Symbol.asyncIterator]: items },
    bytesRead: () => bytes,
  }
}

async function headOf(path: string, encoding: string): Promise<string> {
  let head = ''
  for await (const chunk of decodedChunks(path, encoding)) {
    head += chunk
    if (head.length > 65_536) break
  }
  return head.slice(0, 65_536).replace(/\r\n?/g, '\n')
}

async function headerOf(layout: Layout): Promise<{ columns: string[]; line: number }> {
  for await (const batch of cutRecords(layout)) {
    for (const item of batch) {
      // A broken header leaves nothing to name the cells by, and the next row must not take its place.
      if ('reason' in item) throw new Failure('file-no-rows', { line: item.line })
      if (!isSeparatorHint(item)) return { columns: columnNames(item.cells), line: item.line }
    }
  }
  throw new Failure('file-no-rows')
}

async function* itemsOf(
  layout: Layout,
  columns: readonly string[],
  headerLine: number,
  onBytes: (count: number) => void,
): AsyncGenerator<ReadItem> {
  let rows = 0
  for await (const batch of cutRecords(layout, onBytes)) {
    for (const item of batch) {
      if (item.line <= headerLine) continue
      rows += 1
      if (rows > maxRows) throw new Failure('file-too-many-rows', { max: maxRows })
      yield itemOf(item, columns)
    }
  }
}

function itemOf(item: Cut, columns: readonly string[]): ReadItem {
  if ('reason' in item) return { rejected: item }
  const { line, cells } = item
  const extra = cells.findLastIndex((cell) => cell !== '') + 1 > columns.length
  if (extra) return { rejected: { line, reason: 'too-many-cells', value: cells.join(' ').slice(0, 80) } }
  const isHuge = cells.some((cell) => cell.length > maxCell)
  if (isHuge) return { rejected: { line, reason: 'line-too-long', value: cells.join(' ').slice(0, 80) } }
  const named: Record<string, string> = {}
  for (let index = 0; index < columns.length; index += 1) named[columns[index] ?? ''] = cells[index] ?? ''
  return { row: { line, cells: named } }
}

async function* cutRecords(layout: Layout, onBytes?: (count: number) => void): AsyncGenerator<Cut[]> {
  const records = new CsvRecords(layout.delimiter)
  for await (const lines of linesOf(decodedChunks(layout.path, layout.encoding, onBytes), maxLine)) {
    const batch: (CsvRecord | RejectedRow)[] = []
    records.add(lines, batch)
    yield cut(batch, layout.delimiter)
  }
  const last: (CsvRecord | RejectedRow)[] = []
  records.end(last)
  yield cut(last, layout.delimiter)
}

/** All records of a batch go through the parser at once: setting it up takes longer than a record. */
function cut(batch: readonly (CsvRecord | RejectedRow)[], delimiter: string): Cut[] {
  const whole = batch.filter((item) => 'text' in item)
  const rows = parseText(whole.map((record) => record.text).join('\n'), delimiter)
  const isAligned = rows.length === whole.length
  let next = 0
  return batch.map((item) => {
    if ('reason' in item) return item
    const cells = isAligned ? rows[next] : parseText(item.text, delimiter)[0]
    next += 1
    return { line: item.line, cells: cells ?? [] }
  })
}

function parseText(text: string, delimiter: string): string[][] {
  if (text === '') return []
  return parse(text, { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true })
}

/** Excel's own first line that names the delimiter. */
function isSeparatorHint({ cells }: { cells: string[] }): boolean {
  return cells.length <= 2 && /^sep=.?$/i.test(cells[0] ?? '')
}
