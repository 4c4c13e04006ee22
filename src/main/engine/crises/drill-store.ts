import { prepared, type ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'

const dayMs = 86_400_000

/** Unhappy mentions of the brand by day, from the index of the unhappy ones. */
export function countUpsetDays(db: ReadDb, start: number, end: number): Map<number, number> {
  const rows = prepared<{ day: number; n: number }>(
    db,
    `SELECT m.id / ${dayMs * 4096} AS day, count(*) AS n FROM mention m INDEXED BY mentionUpset
     WHERE m.isOwner = 0 AND (m.complaint = 1 OR m.sentiment = 'negative') AND m.id >= ? AND m.id < ?
       AND EXISTS (SELECT 1 FROM mentionSubject y JOIN subject b ON b.id = y.subjectId
                   WHERE y.mentionId = m.id AND b.kind = 'brand')
     GROUP BY 1`,
  ).all(firstIdAt(start), firstIdAt(end))
  return new Map(rows.map(({ day, n }) => [day, n]))
}
