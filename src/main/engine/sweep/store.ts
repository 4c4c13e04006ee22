import type { MentionState, Retention } from '@shared/model/mention'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

/** A mention that is to be looked for again, with what is known of earlier looks. */
export interface Sought {
  id: number
  externalId: string
  url: string | null
  extras: string | null
  retention: Retention
  state: MentionState
  missedAt: number | null
}

const columns = `m.id, m.externalId, m.url, m.extras, m.retention, m.state, k.missedAt`

/**
 * Mentions of a source whose turn it is: first those of open cases, then the newest; none that was looked for after `before`, none that
 * is gone already, none written before `since`. At most `limit`. One that had vanished is looked for though a list shows it again: only
 * a look brings it back.
 */
export function listSought(
  db: ReadDb,
  { source, since, before, limit }: { source: number; since: number; before: number; limit: number },
): Sought[] {
  return prepared<Sought>(
    db,
    `SELECT ${columns} FROM mention m
     LEFT JOIN mentionCheck k ON k.mentionId = m.id
     LEFT JOIN caseMention cm ON cm.mentionId = m.id
     LEFT JOIN caseFile c ON c.id = cm.caseId AND c.status = 'open'
     WHERE m.sourceId = :source AND m.state NOT IN ('removed', 'deleted')
       AND (m.lastSeenAt < :before OR m.state = 'vanished')
       AND (k.checkedAt IS NULL OR k.checkedAt < :before) AND (m.id >= :since * 4096 OR c.id IS NOT NULL)
     ORDER BY c.id IS NULL, k.checkedAt IS NOT NULL, k.checkedAt, m.id DESC LIMIT :limit`,
  ).all({ source, since, before, limit })
}

export function saveCheck(
  db: WriteDb,
  check: { mentionId: number; checkedAt: number; missedAt: number | null; evidence: string | null },
): void {
  prepared(
    db,
    `INSERT INTO mentionCheck (mentionId, checkedAt, missedAt, evidence)
     VALUES (:mentionId, :checkedAt, :missedAt, :evidence)
     ON CONFLICT (mentionId) DO UPDATE SET checkedAt = :checkedAt, missedAt = :missedAt, evidence = :evidence`,
  ).run(check)
}

export function setState(db: WriteDb, id: number, state: MentionState): void {
  prepared(db, 'UPDATE mention SET state = ? WHERE id = ?').run(state, id)
}

export function setSwept(db: WriteDb, source: number, at: number): void {
  prepared(db, 'UPDATE source SET sweptAt = ? WHERE id = ?').run(at, source)
}

/** Those that were last seen longer ago than their platform lets them be kept. */
export function listOverAge(db: ReadDb, now: number, limit: number): number[] {
  return prepared<number>(
    db,
    `SELECT id FROM mention
     WHERE retention LIKE 'max_age:%' AND state <> 'removed'
       AND lastSeenAt + CAST(substr(retention, 9) AS INTEGER) * 86400000 < ? LIMIT ?`,
  )
    .pluck()
    .all(now, limit)
}
