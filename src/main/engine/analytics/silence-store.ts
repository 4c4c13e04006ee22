import { prepared } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import type { Ground } from './ground'
import { foundFirst } from './hit-store'

/** The complaints opened in the period. What was set aside as spam, or became part of another case, is left out. */
export function countComplaintCases(ground: Ground): {
  complaints: number
  unanswered: number
} {
  const { db, period } = ground
  return (
    prepared<{ complaints: number; unanswered: number }>(
      db,
      `SELECT count(*) AS complaints, count(*) FILTER (WHERE firstAnsweredAt IS NULL) AS unanswered FROM caseFile
       WHERE kind = 'complaint' AND firstMentionId >= ? AND firstMentionId < ? AND queue NOT IN ('spam', 'merged') ${foundFirst(ground)}`,
    ).get(firstIdAt(period.from), firstIdAt(period.to)) ?? { complaints: 0, unanswered: 0 }
  )
}
