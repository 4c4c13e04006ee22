import type { Locale } from '@shared/model/client'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

/** What a report holds of people, and the language that it speaks of them in. */
export interface HeldReport {
  lang: Locale
  document: string
  cases: string | null
}

type Words = Pick<HeldReport, 'document' | 'cases'>

export function listReportIds(db: ReadDb): number[] {
  return prepared<number>(db, 'SELECT id FROM report ORDER BY id').pluck().all()
}

export function getHeldReport(db: ReadDb, id: number): HeldReport {
  const held = prepared<HeldReport>(db, 'SELECT lang, document, cases FROM report WHERE id = ?').get(id)
  if (!held) throw new Error(`no report ${id}`)
  return held
}

export function saveErased(db: WriteDb, id: number, { document, cases }: Words, at: number): void {
  // Never the moment of the time before, by which the file would take this for a change.
  prepared(
    db,
    'UPDATE report SET document = ?, cases = ?, erasedAt = max(?, coalesce(erasedAt, 0) + 1) WHERE id = ?',
  ).run(document, cases, at, id)
}

const isRemoved = "tableOf = 'report' AND json_type(before, '$.document') = 'text'"

/** The changes that would bring a removed report back, as long as they can be taken back. */
export function listRemovals(db: ReadDb): number[] {
  return prepared<number>(db, `SELECT id FROM undoChange WHERE ${isRemoved}`).pluck().all()
}

export function getRemoved(db: ReadDb, change: number): HeldReport {
  const held = prepared<HeldReport>(
    db,
    `SELECT before ->> 'lang' AS lang, before ->> 'document' AS document, before ->> 'cases' AS cases FROM undoChange WHERE id = ?`,
  ).get(change)
  if (!held) throw new Error(`no change ${change}`)
  return held
}

export function saveRemoved(db: WriteDb, change: number, { document, cases }: Words): void {
  prepared(
    db,
    "UPDATE undoChange SET before = json_set(before, '$.document', ?, '$.cases', ?) WHERE id = ?",
  ).run(document, cases, change)
}
