import { stat } from 'node:fs/promises'
import { Failure } from '@shared/model/failure'
import type { ReadItem } from '@shared/model/import'
import { columnNames } from '../column-names'
import { maxRows, type OpenRows, type ReadOptions } from './rows'
import { sheetRows } from './sheet-rows'
import { readWorkbook, type Sheet, type Workbook } from './workbook'
import { openZip } from './zip'

/** One sheet of a workbook: the named one, else the first that is not hidden. */
export async function openXlsx(path: string, options: ReadOptions): Promise<OpenRows> {
  const book = await bookIn(path)
  const sheet = sheetOf(book, options.sheet)
  const { columns, line } = await headerOf(path, book, sheet)
  const { size } = await stat(path)
  let share = 0
  const items = () => {
    share = 0
    return itemsOf(path, { book, sheet, columns, headerLine: line }, (part) => (share += part))
  }
  return {
    ...{ columns, encoding: null, delimiter: null, sheets: book.sheets.map((each) => each.name) },
    items: { [Symbol.asyncIterator]: items },
    bytesRead: () => Math.round(size * Math.min(1, share)),
  }
}

async function bookIn(path: string): Promise<Workbook> {
  const zip = await openZip(path)
  try {
    return await readWorkbook(zip)
  } finally {
    zip.close()
  }
}

function sheetOf(book: Workbook, name: string | undefined): Sheet {
  const wanted = book.sheets.find((sheet) => sheet.name === name)
  if (name !== undefined && wanted === undefined)
    throw new Failure('invalid-input', { field: 'sheet', value: name })
  const sheet = wanted ?? book.sheets.find((each) => !each.isHidden) ?? book.sheets[0]
  if (sheet === undefined) throw new Failure('file-no-rows')
  return sheet
}

async function headerOf(
  path: string,
  book: Workbook,
  sheet: Sheet,
): Promise<{ columns: string[]; line: number }> {
  for await (const rows of rowsOf(path, book, sheet)) {
    const [first] = rows
    if (first !== undefined) return { columns: columnNames(first.cells), line: first.line }
  }
  throw new Failure('file-no-rows')
}

/** The progress through a sheet is told as a share, as its inflated size has nothing to do with the file's. */
type OnShare = (part: number) => void

interface Opened {
  book: Workbook
  sheet: Sheet
  columns: readonly string[]
  headerLine: number
}

async function* itemsOf(
  path: string,
  { book, sheet, columns, headerLine }: Opened,
  onShare: OnShare,
): AsyncGenerator<ReadItem> {
  let count = 0
  let isBelow = false
  for await (const rows of rowsOf(path, book, sheet, onShare)) {
    for (const { line, cells } of rows) {
      if (!isBelow) {
        isBelow = line === headerLine
        continue
      }
      count += 1
      if (count > maxRows) throw new Failure('file-too-many-rows', { max: maxRows })
      yield { row: { line, cells: named(columns, cells) } }
    }
  }
}

async function* rowsOf(path: string, book: Workbook, sheet: Sheet, onShare: OnShare = () => {}) {
  const zip = await openZip(path)
  try {
    const claimed = Math.max(1, zip.claimedSize(sheet.part))
    yield* sheetRows(
      counted(zip.read(sheet.part), (bytes) => onShare(bytes / claimed)),
      book,
    )
  } finally {
    zip.close()
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** Cells beside the table, right of its last header, belong to no column. */
function named(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {}
  columns.forEach((column, index) => (row[column] = cells[index] ?? ''))
  return row
}
