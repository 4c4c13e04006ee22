import type { PromiseFigures, PromiseRow, PromiseSource, PromiseStatus } from '@shared/model/promise'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface StoredPromise {
  id: number
  caseId: number | null
  replyId: number | null
  source: PromiseSource
  text: string
  owner: string | null
  dueAt: number | null
  status: PromiseStatus
  createdAt: number
  closedAt: number | null
  proof: string | null
  replacedBy: number | null
}

export function getPromise(db: ReadDb, id: number): StoredPromise {
  const row = prepared<StoredPromise>(
    db,
    `SELECT id, caseId, replyId, source, text, owner, dueAt, status, createdAt, closedAt, proof, replacedBy
     FROM promise WHERE id = ?`,
  ).get(id)
  if (!row) throw new Failure('promise-not-found', { id })
  return row
}

export type NewStoredPromise = Omit<StoredPromise, 'id' | 'closedAt' | 'proof' | 'replacedBy'>

export function insertPromise(db: WriteDb, promise: NewStoredPromise): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO promise (caseId, replyId, source, text, owner, dueAt, status, createdAt)
     VALUES (:caseId, :replyId, :source, :text, :owner, :dueAt, :status, :createdAt)`,
  ).run(promise)
  return Number(lastInsertRowid)
}

type Changes = Partial<Pick<StoredPromise, 'owner' | 'status' | 'closedAt' | 'proof' | 'replacedBy'>>

export function updatePromise(db: WriteDb, id: number, changes: Changes): void {
  const sets = Object.keys(changes).map((name) => `${name} = :${name}`)
  prepared(db, `UPDATE promise SET ${sets.join(', ')} WHERE id = :id`).run({ ...changes, id })
}

export function hasPromisesOf(db: ReadDb, replyId: number): boolean {
  return prepared(db, 'SELECT 1 FROM promise WHERE replyId = ? LIMIT 1').get(replyId) !== undefined
}

const rowSql = `SELECT p.id, p.source, p.text, p.owner, p.status, p.dueAt, p.createdAt, p.closedAt, p.proof, p.caseId AS "case",
    m.authorName AS who, s.platform
  FROM promise p LEFT JOIN caseFile c ON c.id = p.caseId LEFT JOIN mention m ON m.id = c.latestMentionId
  LEFT JOIN source s ON s.id = m.sourceId`

/** Nobody looks after more at once; the rest comes up as these are closed. */
const mostOpen = 1000
const mostClosed = 100

export function listOpen(db: ReadDb): PromiseRow[] {
  return prepared<PromiseRow>(
    db,
    `${rowSql} WHERE p.status IN ('found', 'pending') ORDER BY p.dueAt IS NULL, p.dueAt, p.id LIMIT ?`,
  ).all(mostOpen)
}

export function listClosed(db: ReadDb): PromiseRow[] {
  return prepared<PromiseRow>(
    db,
    `${rowSql} WHERE p.status IN ('kept', 'broken') ORDER BY p.closedAt DESC, p.id DESC LIMIT ?`,
  ).all(mostClosed)
}

/** Pending ones whose moment has passed, the latest first. */
export function listOverdue(
  db: ReadDb,
  now: number,
  limit: number,
): { id: number; caseId: number | null; dueAt: number; who: string | null }[] {
  return prepared<{ id: number; caseId: number | null; dueAt: number; who: string | null }>(
    db,
    `SELECT p.id, p.caseId, p.dueAt, m.authorName AS who FROM promise p LEFT JOIN caseFile c ON c.id = p.caseId
     LEFT JOIN mention m ON m.id = c.latestMentionId WHERE p.status = 'pending' AND p.dueAt < ?
     ORDER BY p.dueAt DESC LIMIT ?`,
  ).all(now, limit)
}

const countedMs = 90 * 86_400_000

/** What was moved or called off is no matter of keeping; what is overdue counts as not kept until somebody says otherwise. */
export function countKept(db: ReadDb, now: number): PromiseFigures['kept'] {
  return counted(
    db,
    `SELECT coalesce(sum(status = 'kept'), 0) AS count, count(*) AS "of" FROM promise
     WHERE (status IN ('kept', 'broken') AND closedAt >= :since) OR (status = 'pending' AND dueAt < :now)`,
    { since: now - countedMs, now },
  )
}

export function countRecovered(db: ReadDb): PromiseFigures['recovered'] {
  return counted(
    db,
    `SELECT coalesce(sum(recovery = 'recovered'), 0) AS count, count(*) AS "of" FROM caseFile
     WHERE recovery IN ('recovered', 'not-recovered')`,
    {},
  )
}

function counted(db: ReadDb, sql: string, values: object): { count: number; of: number } {
  return prepared<{ count: number; of: number }>(db, sql).get(values) ?? { count: 0, of: 0 }
}
