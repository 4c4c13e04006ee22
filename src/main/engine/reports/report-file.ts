import type { ReportCaseRow, ReportDocument } from '@shared/model/report'
import { csvLine } from '@shared/text/csv-line'
import { caseColumns } from './report-table'

export type TableForm = 'xlsx' | 'csv' | 'json'

/** A report as tables or as data, with a row for each of its cases; every text form is UTF-8. */
export async function reportFile(
  document: ReportDocument,
  form: TableForm,
  rows: readonly ReportCaseRow[],
): Promise<Uint8Array> {
  if (form === 'json') {
    const whole = { ...document, appendix: { ...document.appendix, rows } }
    return bytesOf(`${JSON.stringify(whole, null, 2)}\n`)
  }
  if (form === 'csv') {
    const lines = rows.map((row) => csvLine(caseColumns.map(({ value }) => value(row))))
    return bytesOf(csvLine(caseColumns.map(({ name }) => name)) + lines.join(''))
  }
  // Loaded only when somebody wants a workbook.
  const { workbookOf } = await import('./workbook')
  return workbookOf(document, rows)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
