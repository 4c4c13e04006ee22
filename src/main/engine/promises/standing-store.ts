import type { SagaPromise } from '@shared/model/case'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// What a case needs to know of its promises.

/** When the next pending one is due, and whether one was broken or is overdue. */
export interface PromiseStanding {
  promiseDueAt: number | null
  isPromiseBroken: 0 | 1
}

export function getPromiseStanding(db: ReadDb, caseId: number, now: number): PromiseStanding {
  const row = prepared<{ promiseDueAt: number | null; broken: number | null }>(
    db,
    `SELECT min(CASE WHEN status = 'pending' THEN dueAt END) AS promiseDueAt, max(status = 'broken') AS broken
     FROM promise WHERE caseId = ?`,
  ).get(caseId)
  const promiseDueAt = row?.promiseDueAt ?? null
  const isOverdue = promiseDueAt !== null && promiseDueAt < now
  return { promiseDueAt, isPromiseBroken: isOverdue || row?.broken === 1 ? 1 : 0 }
}

/** What the story of a case tells: all but what was taken for a promise and is none. */
export function listPromisesOf(db: ReadDb, caseId: number): (SagaPromise & { at: number })[] {
  return prepared<SagaPromise & { at: number }>(
    db,
    `SELECT id, source, text, status, owner, dueAt, closedAt, proof, createdAt AS at FROM promise
     WHERE caseId = ? AND status <> 'cancelled' ORDER BY createdAt, id LIMIT 200`,
  ).all(caseId)
}

/** Promises go where the mentions go that they answer. */
export function movePromises(db: WriteDb, from: number, into: number): void {
  prepared(db, 'UPDATE promise SET caseId = ? WHERE caseId = ?').run(into, from)
}
