import type Database from 'better-sqlite3'
import { casesOf, freezeCases } from './frozen-cases'
import { gather, type ReportRequest } from './gather'
import { reportDocument } from './report-document'
import { reportFile, type TableForm } from './report-file'
import { findFrozenCases, getReport, type MadeReport } from './store'

/** A report as its client's file is at one moment: what prints and, where it `isKept`, the rows of all its cases. */
export function workOutReport(db: Database.Database, request: ReportRequest, isKept: boolean): MadeReport {
  return db.transaction(() => ({
    document: reportDocument(gather(db, request)),
    cases: isKept ? freezeCases(db, request) : null,
  }))()
}

/** A kept report as tables or data. */
export function tablesOf(db: Database.Database, id: number, form: TableForm): Promise<Uint8Array> {
  const { document } = getReport(db, id)
  return reportFile(document, form, casesOf(document, findFrozenCases(db, id)))
}
