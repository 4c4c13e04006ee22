import { ReportSettings, type ReportCopy, type ReportDocument, type ReportRow } from '@shared/model/report'
import type { ReportForm } from '@shared/model/report-form'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { listDelivered } from './delivery-store'

/** Null as long as nobody has chosen anything. */
export function findTemplate(db: ReadDb): ReportSettings | null {
  const stored = prepared<string>(db, 'SELECT settings FROM reportTemplate').pluck().get()
  return stored === undefined ? null : ReportSettings.parse(JSON.parse(stored))
}

export function saveTemplate(db: WriteDb, settings: ReportSettings): void {
  prepared(
    db,
    'INSERT INTO reportTemplate (id, settings) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings',
  ).run(JSON.stringify(settings))
}

type StoredReport = Omit<ReportRow, 'period' | 'isByHand' | 'copies' | 'deliveries'> & {
  fromDay: string
  toDay: string
  byHand: number
}

/** A report as it is kept: what prints, and the rows of all its cases where there are more than print. */
export interface MadeReport {
  document: ReportDocument
  cases: string | null
}

const columns = 'id, fromDay, toDay, lang, byHand, createdAt, approvedAt, approvedBy'
const mostListed = 200

/** The newest first. */
export function listReports(db: ReadDb): ReportRow[] {
  return prepared<StoredReport>(db, `SELECT ${columns} FROM report ORDER BY id DESC LIMIT ?`)
    .all(mostListed)
    .map((row) => toRow(db, row))
}

export function getReport(db: ReadDb, id: number): { report: ReportRow; document: ReportDocument } {
  const row = prepared<StoredReport & { document: string }>(
    db,
    `SELECT ${columns}, document FROM report WHERE id = ?`,
  ).get(id)
  if (!row) throw new Failure('report-not-found', { id })
  const { document, ...stored } = row
  return { report: toRow(db, stored), document: JSON.parse(document) as ReportDocument }
}

/** The rows of all its cases, where its document does not hold them. */
export function findFrozenCases(db: ReadDb, id: number): string | null {
  return prepared<string | null>(db, 'SELECT cases FROM report WHERE id = ?').pluck().get(id) ?? null
}

export function isApproved(db: ReadDb, id: number): boolean {
  return prepared(db, 'SELECT 1 FROM report WHERE id = ? AND approvedAt IS NOT NULL').get(id) !== undefined
}

export function hasReportOf(db: ReadDb, { from, to }: ReportRow['period']): boolean {
  return (
    prepared(db, 'SELECT 1 FROM report WHERE fromDay = ? AND toDay = ? LIMIT 1').get(from, to) !== undefined
  )
}

export function hasApproved(db: ReadDb, { from, to }: ReportRow['period']): boolean {
  const sql = 'SELECT 1 FROM report WHERE fromDay = ? AND toDay = ? AND approvedAt IS NOT NULL LIMIT 1'
  return prepared(db, sql).get(from, to) !== undefined
}

export function insertReport(db: WriteDb, { document, cases }: MadeReport, isByHand: boolean): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO report (fromDay, toDay, lang, byHand, createdAt, document, cases) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    ...[document.period.from, document.period.to, document.settings.lang],
    ...[isByHand ? 1 : 0, document.madeAt, JSON.stringify(document), cases],
  )
  return Number(lastInsertRowid)
}

export function approveReport(db: WriteDb, id: number, at: number, by: string): void {
  prepared(db, 'UPDATE report SET approvedAt = ?, approvedBy = ? WHERE id = ?').run(at, by, id)
}

export function removeReport(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM report WHERE id = ?').run(id)
}

export function insertCopy(db: WriteDb, reportId: number, copy: ReportCopy): void {
  prepared(db, 'INSERT INTO reportCopy (reportId, at, form, place, sha256) VALUES (?, ?, ?, ?, ?)').run(
    ...[reportId, copy.at, copy.form, copy.place, copy.sha256],
  )
}

function listCopies(db: ReadDb, reportId: number): ReportCopy[] {
  return prepared<{ at: number; form: ReportForm; place: string; sha256: string }>(
    db,
    'SELECT at, form, place, sha256 FROM reportCopy WHERE reportId = ? ORDER BY id DESC LIMIT 50',
  ).all(reportId)
}

function toRow(db: ReadDb, { fromDay, toDay, byHand, ...row }: StoredReport): ReportRow {
  return {
    ...row,
    period: { from: fromDay, to: toDay },
    isByHand: byHand === 1,
    copies: listCopies(db, row.id),
    deliveries: listDelivered(db, row.id),
  }
}
