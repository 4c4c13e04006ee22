import type { DueCase } from '../notices/answers-due'
import { prepared, type ReadDb } from '../db/database'

/** More at once would be no news but a backlog. */
const most = 200

/** The unanswered cases whose answer is due up to a moment, those that are due last first: what is long late is no news. */
export function listDueCases(db: ReadDb, before: number): DueCase[] {
  return prepared<DueCase>(
    db,
    `SELECT c.id, c.dueAt, c.urgency, c.priority, m.authorName AS who FROM caseFile c JOIN mention m ON m.id = c.latestMentionId
     WHERE c.queue = 'unanswered' AND c.sortAt <= :before AND c.dueAt <= :before ORDER BY c.sortAt DESC, c.id DESC LIMIT :most`,
  ).all({ before, most })
}

/** Cases of which the user wanted to be reminded by now. */
export function listReminded(
  db: ReadDb,
  now: number,
): { id: number; remindAt: number; who: string | null }[] {
  return prepared<{ id: number; remindAt: number; who: string | null }>(
    db,
    `SELECT c.id, c.remindAt, m.authorName AS who FROM caseFile c JOIN mention m ON m.id = c.latestMentionId
     WHERE c.remindAt <= ? ORDER BY c.remindAt DESC LIMIT ?`,
  ).all(now, most)
}

/** How many cases wait for an answer: the number on the app's icon. */
export function countUnanswered(db: ReadDb): number {
  return prepared<number>(db, "SELECT count(*) FROM caseFile WHERE queue = 'unanswered'").pluck().get() ?? 0
}
