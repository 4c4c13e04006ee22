import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node'
import { Failure } from '@shared/model/failure'
import type { Table, TableCell } from './table'

/** A workbook is built in memory: beyond so many rows, CSV is the form to ask for. */
const mostRows = 200_000
/** Excel takes no longer text in a cell, and calls a file with one damaged. */
const mostLetters = 32_767

/** One sheet; numbers and moments as such, all else as text, so that nothing is run as a formula. */
export async function workbookTable<Row>({ columns, rows }: Table<Row>): Promise<Uint8Array> {
  const sheet: SheetData = [columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }))]
  for await (const row of rows) {
    if (sheet.length > mostRows) throw new Failure('file-too-many-rows', { limit: mostRows })
    sheet.push(columns.map(({ value }) => sheetCell(value(row))))
  }
  return writeXlsxFile(sheet).toBuffer()
}

function sheetCell(cell: TableCell): SheetCell {
  if (cell === null || cell === '') return null
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: cell.slice(0, mostLetters), type: String }
}
