import type { MirrorRow } from '@shared/model/lead'
import { prepared, type ReadDb } from '../db/database'

// Our own customers who were left without an answer: what we do to rivals, they can do to us.

/** Nobody reads on beyond these, and nobody needs a greater number to see that it is too many. */
export const mostMirrored = 200

const ignored = "c.queue = 'unanswered' AND c.kind = 'complaint' AND c.clockStartedAt < ?"

export const mirrorSql = `SELECT c.id AS "case", m.authorName AS who, s.platform, substr(m.text, 1, 200) AS excerpt,
    coalesce(m.textLang, m.lang) AS lang, m.sentiment, c.clockStartedAt AS waitingSince
  FROM caseFile c CROSS JOIN mention m ON m.id = c.latestMentionId CROSS JOIN source s ON s.id = m.sourceId
  WHERE ${ignored} ORDER BY c.sortAt, c.id LIMIT ?`

/** Complaints that have waited since before a moment, the longest first. */
export function listIgnored(db: ReadDb, before: number): MirrorRow[] {
  const rows = prepared<MirrorRow>(db, mirrorSql).all(before, mostMirrored)
  return rows.sort((a, b) => a.waitingSince - b.waitingSince)
}

export function countIgnored(db: ReadDb, before: number): number {
  return (
    prepared<number>(db, `SELECT count(*) FROM (SELECT 1 FROM caseFile c WHERE ${ignored} LIMIT ?)`)
      .pluck()
      .get(before, mostMirrored) ?? 0
  )
}
