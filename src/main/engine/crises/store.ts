import { Failure } from '@shared/model/failure'
import type { CrisisDecision, CrisisRow, CrisisStep } from '@shared/model/crisis'
import type { SeverityLevel } from '@shared/model/spike'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface StoredCrisis {
  id: number
  name: string
  query: string
  level: SeverityLevel
  playbook: string | null
  statement: string | null
  spikeId: number | null
  openedAt: number
  openedBy: string
  drillFrom: number | null
  drillAt: number | null
  closedAt: number | null
  closedBy: string | null
  happened: string | null
  did: string | null
  changes: string | null
  figures: string | null
}

const columns = `id, name, query, level, playbook, statement, spikeId, openedAt, openedBy, drillFrom, drillAt, closedAt, closedBy,
  happened, did, changes, figures`

export function getCrisis(db: ReadDb, id: number): StoredCrisis {
  const row = prepared<StoredCrisis>(db, `SELECT ${columns} FROM crisis WHERE id = ?`).get(id)
  if (!row) throw new Failure('crisis-not-found', { id })
  return row
}

export type NewStoredCrisis = Omit<
  StoredCrisis,
  'id' | 'closedAt' | 'closedBy' | 'happened' | 'did' | 'changes' | 'figures'
>

export function insertCrisis(db: WriteDb, crisis: NewStoredCrisis): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO crisis (name, query, level, playbook, statement, spikeId, openedAt, openedBy, drillFrom, drillAt)
     VALUES (:name, :query, :level, :playbook, :statement, :spikeId, :openedAt, :openedBy, :drillFrom, :drillAt)`,
  ).run(crisis)
  return Number(lastInsertRowid)
}

type Changes = Partial<Omit<StoredCrisis, 'id' | 'query' | 'openedAt' | 'openedBy' | 'drillFrom'>>

export function updateCrisis(db: WriteDb, id: number, changes: Changes): void {
  const sets = Object.keys(changes).map((name) => `${name} = :${name}`)
  prepared(db, `UPDATE crisis SET ${sets.join(', ')} WHERE id = :id`).run({ ...changes, id })
}

const mostListed = 200

/** The open ones, and those that are over, the newest first. */
export function listCrises(db: ReadDb, isOpen: boolean): CrisisRow[] {
  return prepared<Omit<CrisisRow, 'isDrill'> & { isDrill: number }>(
    db,
    `SELECT id, name, level, openedAt, closedAt, drillFrom IS NOT NULL AS isDrill FROM crisis
     WHERE closedAt IS ${isOpen ? 'NULL' : 'NOT NULL'} ORDER BY openedAt DESC, id DESC LIMIT ?`,
  )
    .all(mostListed)
    .map((row) => ({ ...row, isDrill: row.isDrill === 1 }))
}

export function listSteps(db: ReadDb, crisisId: number): CrisisStep[] {
  return prepared<CrisisStep>(
    db,
    'SELECT id, text, owner, dueAt, doneAt FROM crisisStep WHERE crisisId = ? ORDER BY position, id',
  ).all(crisisId)
}

export function getStep(db: ReadDb, crisisId: number, id: number): CrisisStep {
  const step = listSteps(db, crisisId).find((one) => one.id === id)
  if (!step) throw new Failure('crisis-not-found', { id: crisisId })
  return step
}

export function insertStep(db: WriteDb, crisisId: number, step: Omit<CrisisStep, 'id'>): void {
  prepared(
    db,
    `INSERT INTO crisisStep (crisisId, position, text, owner, dueAt, doneAt)
     SELECT :crisisId, coalesce(max(position), 0) + 1, :text, :owner, :dueAt, :doneAt FROM crisisStep
     WHERE crisisId = :crisisId`,
  ).run({ ...step, crisisId })
}

export function updateStep(db: WriteDb, { id, text, owner, dueAt, doneAt }: CrisisStep): void {
  prepared(db, 'UPDATE crisisStep SET text = ?, owner = ?, dueAt = ?, doneAt = ? WHERE id = ?').run(
    ...[text, owner, dueAt, doneAt, id],
  )
}

export function removeStep(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM crisisStep WHERE id = ?').run(id)
}

/** The newest first, as they are read. */
export function listDecisions(db: ReadDb, crisisId: number): CrisisDecision[] {
  return prepared<CrisisDecision>(
    db,
    'SELECT id, at, writtenBy AS "by", text FROM crisisDecision WHERE crisisId = ? ORDER BY id DESC',
  ).all(crisisId)
}

export function insertDecision(
  db: WriteDb,
  crisisId: number,
  { at, by, text }: Omit<CrisisDecision, 'id'>,
): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO crisisDecision (crisisId, at, writtenBy, text) VALUES (?, ?, ?, ?)',
  ).run(crisisId, at, by, text)
  return Number(lastInsertRowid)
}
