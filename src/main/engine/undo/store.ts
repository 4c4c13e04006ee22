import type { UndoStep } from '@shared/contract/undo'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// Triggers of the client file keep what each row was before, as long as a step is being recorded (0006-cases.sql).

export interface UndoChange {
  tableOf: string
  keyOf: number
  caseId: number | null
  before: Record<string, string | number | null> | null
}

type StepData = UndoStep['data']

/** So many steps can be taken back. */
const keptSteps = 100

export function beginStep(db: WriteDb, label: string, data: StepData, at: number): number {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO undoStep (at, label, data) VALUES (?, ?, ?)').run(
    at,
    label,
    JSON.stringify(data),
  )
  return Number(lastInsertRowid)
}

/** Goes on recording a step over several transactions. */
export function resumeStep(db: WriteDb, id: number): void {
  prepared(db, 'UPDATE undoStep SET isActive = 1 WHERE id = ?').run(id)
}

export function endStep(db: WriteDb, id: number): void {
  prepared(db, 'UPDATE undoStep SET isActive = 0 WHERE id = ?').run(id)
}

export function dropOldSteps(db: WriteDb): void {
  prepared(
    db,
    'DELETE FROM undoStep WHERE id <= (SELECT id FROM undoStep ORDER BY id DESC LIMIT 1 OFFSET ?)',
  ).run(keptSteps)
}

export function removeStep(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM undoStep WHERE id = ?').run(id)
}

/** The step that was made of some corrections, where these were taken back without it. */
export function removeStepOf(db: WriteDb, corrections: readonly number[]): void {
  prepared(
    db,
    "DELETE FROM undoStep WHERE label = 'triage.correct' AND json_extract(data, '$.corrections') = ?",
  ).run(corrections.join(','))
}

export function listSteps(db: ReadDb): UndoStep[] {
  return prepared<Omit<UndoStep, 'data'> & { data: string }>(
    db,
    'SELECT id, at, label, data FROM undoStep WHERE isActive = 0 ORDER BY id DESC',
  )
    .all()
    .map((row) => ({ ...row, data: JSON.parse(row.data) as StepData }))
}

/** The newest change first: the order in which they have to be taken back. */
export function listChanges(db: ReadDb, stepId: number): UndoChange[] {
  return prepared<Omit<UndoChange, 'before'> & { before: string | null }>(
    db,
    'SELECT tableOf, keyOf, caseId, before FROM undoChange WHERE stepId = ? ORDER BY id DESC',
  )
    .all(stepId)
    .map((row) => ({
      ...row,
      before: row.before === null ? null : (JSON.parse(row.before) as UndoChange['before']),
    }))
}

/** Every table that triggers watch, and its key; names that are put into SQL come from here alone. */
const keyColumns: Record<string, string> = {
  caseFile: 'id',
  caseMention: 'mentionId',
  caseTag: 'id',
  caseNote: 'id',
  author: 'id',
  mention: 'id',
  savedView: 'id',
  caseRule: 'id',
  promise: 'id',
  template: 'id',
  lead: 'id',
  leadContact: 'id',
  doNotContact: 'id',
  leadStrength: 'id',
  crisis: 'id',
  crisisStep: 'id',
  crisisPerson: 'id',
  playbook: 'id',
  statement: 'id',
  report: 'id',
  reportTemplate: 'id',
}

/** Makes a row what it was before a change: gone, back, or with its former values. */
export function takeBack(db: WriteDb, { tableOf, keyOf, before }: UndoChange): void {
  const key = keyColumns[tableOf]
  if (!key) throw new Error(`undo does not know the table ${tableOf}`)
  if (before === null) {
    if (tableOf === 'caseFile') prepared(db, 'DELETE FROM caseEvent WHERE caseId = ?').run(keyOf)
    prepared(db, `DELETE FROM ${tableOf} WHERE ${key} = ?`).run(keyOf)
    return
  }
  const names = Object.keys(before)
  const isThere = prepared(db, `SELECT 1 FROM ${tableOf} WHERE ${key} = ?`).get(keyOf) !== undefined
  // A case that went because its only mention needs no answer does not come back for having been marked as new.
  if (names.length === 0 || (!isThere && tableOf === 'caseFile')) return
  const sql = isThere
    ? `UPDATE ${tableOf} SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE ${key} = :key`
    : `INSERT INTO ${tableOf} (${key}, ${names.join(', ')}) VALUES (:key, ${names.map((name) => `:${name}`).join(', ')})`
  prepared(db, sql).run({ ...before, key: keyOf })
}
