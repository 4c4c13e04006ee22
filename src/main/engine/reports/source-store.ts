import type { LeadStage } from '@shared/model/lead'
import type { PromiseStatus } from '@shared/model/promise'
import type { SeverityLevel } from '@shared/model/spike'
import { prepared, type ReadDb } from '../db/database'

// What reports read of promises, leads and crises; all of it bounded.

export interface PromiseFacts {
  text: string
  owner: string | null
  status: PromiseStatus
  dueAt: number | null
  closedAt: number | null
  person: number | null
  name: string | null
}

const mostPromises = 30

/** What was broken in a span, and what is still to be kept; broken ones and the longest overdue first. */
export function listPromises(db: ReadDb, from: number, to: number): PromiseFacts[] {
  return prepared<PromiseFacts>(
    db,
    `SELECT p.text, p.owner, p.status, p.dueAt, p.closedAt, a.personId AS person, m.authorName AS name
     FROM promise p LEFT JOIN caseFile c ON c.id = p.caseId LEFT JOIN mention m ON m.id = c.latestMentionId
     LEFT JOIN author a ON a.id = c.authorId
     WHERE (p.status = 'broken' AND p.closedAt >= ? AND p.closedAt < ?) OR p.status = 'pending'
     ORDER BY p.status, p.dueAt IS NULL, p.dueAt, p.id LIMIT ?`,
  ).all(from, to, mostPromises)
}

/** Leads by the stage that they were brought to in a span. */
export function countLeads(db: ReadDb, from: number, to: number): { stage: LeadStage; count: number }[] {
  return prepared<{ stage: LeadStage; count: number }>(
    db,
    'SELECT stage, count(*) AS count FROM lead WHERE stageAt >= ? AND stageAt < ? GROUP BY stage',
  ).all(from, to)
}

export interface CrisisFacts {
  name: string
  level: SeverityLevel
  openedAt: number
  closedAt: number | null
  figures: string | null
  changes: string | null
}

const mostCrises = 20

/** Rooms that were open in a span; drills are nobody's news. */
export function listCrises(db: ReadDb, from: number, to: number): CrisisFacts[] {
  return prepared<CrisisFacts>(
    db,
    `SELECT name, level, openedAt, closedAt, figures, changes FROM crisis
     WHERE drillFrom IS NULL AND openedAt < ? AND coalesce(closedAt, ?) >= ? ORDER BY openedAt, id LIMIT ?`,
  ).all(to, to, from, mostCrises)
}

/** When the oldest mention was published that is held; null where there is none. */
export function findFirstMoment(db: ReadDb): number | null {
  return prepared<number>(db, 'SELECT id / 4096 FROM mention ORDER BY id LIMIT 1').pluck().get() ?? null
}
