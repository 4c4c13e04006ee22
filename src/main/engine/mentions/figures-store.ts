import { prepared, type ReadDb } from '../db/database'

/** The figures of a client's line in the overview. */
export function figuresOf(
  db: ReadDb,
  now: number,
): { mentionCount: number; unreadCount: number; lastReadAt: number | null; troubledSources: number } {
  const figures = prepared<{
    mentionCount: number
    unreadCount: number
    lastReadAt: number | null
    troubledSources: number
  }>(
    db,
    `SELECT (SELECT count(*) FROM mention) AS mentionCount,
       (SELECT count(*) FROM mention WHERE readAt IS NULL) AS unreadCount,
       (SELECT max(lastRunAt) FROM source) AS lastReadAt,
       (SELECT count(*) FROM source WHERE pausedAt IS NULL AND createdAt <= ? AND healthCode NOT IN
         ('waiting', 'reading', 'quiet', 'imported', 'paused', 'offline')) AS troubledSources`,
  ).get(now)
  return figures ?? { mentionCount: 0, unreadCount: 0, lastReadAt: null, troubledSources: 0 }
}
