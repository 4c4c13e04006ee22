import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node'
import { Failure } from '@shared/model/failure'
import type { MentionDetail } from '@shared/model/mention-view'
import type { Cell } from '@shared/text/csv-line'
import { mentionColumns } from './mention-table'

/** A workbook is built in memory: beyond so many rows, CSV is the form to ask for. */
const mostRows = 200_000

/** Writes the mentions as one sheet; numbers as numbers, all else as text, so that nothing is run as a formula. */
export async function writeWorkbook(
  out: NodeJS.WritableStream,
  rows: AsyncIterable<MentionDetail>,
): Promise<void> {
  const sheet: SheetData = [
    mentionColumns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' })),
  ]
  for await (const mention of rows) {
    if (sheet.length > mostRows) throw new Failure('file-too-many-rows', { limit: mostRows })
    sheet.push(mentionColumns.map(({ value }) => toCell(value(mention))))
  }
  out.write(await writeXlsxFile(sheet).toBuffer())
}

function toCell(cell: Cell): SheetCell {
  if (cell === null) return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}
