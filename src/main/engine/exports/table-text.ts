import type { ExportForm } from '@shared/model/export'
import { csvLine } from '@shared/text/csv-line'
import { htmlHead, htmlRow, htmlTail } from './html-table'
import { textCell, type Table } from './table'
import { workbookTable } from './workbook-table'

/** A table in one of its forms, piece by piece; only a workbook is made as a whole. */
export async function* tableIn<Row>(
  form: ExportForm,
  table: Table<Row>,
  title: string,
): AsyncGenerator<string | Uint8Array> {
  switch (form) {
    case 'xlsx':
      yield await workbookTable(table)
      break
    case 'csv':
      yield* csvOf(table)
      break
    case 'json':
      yield* jsonOf(table)
      break
    case 'html':
      yield* htmlOf(table, title)
  }
}

async function* csvOf<Row>({ columns, rows }: Table<Row>): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const row of rows) yield csvLine(columns.map(({ value }) => textCell(value(row))))
}

/** One list of objects, an object a line, so that a person can read it as well. */
async function* jsonOf<Row>({ columns, rows }: Table<Row>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    const entries = columns.map(({ name, value }) => [name, textCell(value(row))] as const)
    yield before + JSON.stringify(Object.fromEntries(entries))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* htmlOf<Row>({ columns, rows }: Table<Row>, title: string): AsyncGenerator<string> {
  yield htmlHead(
    title,
    columns.map(({ name }) => name),
  )
  for await (const row of rows) yield htmlRow(columns.map(({ value }) => textCell(value(row))))
  yield htmlTail
}
