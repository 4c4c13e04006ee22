import { prepared } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import type { Ground, Span } from './ground'

/** A case as far as the first answer goes; moments in UTC ms. */
export interface OpenedCase {
  startedAt: number
  firstSeenAt: number
  firstAnsweredAt: number | null
  isTimed: boolean
}

/** The cases opened in a span, oldest first. What was set aside as spam, or became part of another case, is left out. */
export function listOpened({ db, query }: Ground, span: Span): OpenedCase[] {
  const found = query === null ? '' : 'AND firstMentionId IN (SELECT id FROM temp.hit)'
  const rows = prepared<[number, number, number | null, number]>(
    db,
    `SELECT firstMentionId / 4096, firstSeenAt, firstAnsweredAt, isTimed FROM caseFile
     WHERE firstMentionId >= ? AND firstMentionId < ? AND queue NOT IN ('spam', 'merged') ${found} ORDER BY firstMentionId`,
  )
    .raw()
    .all(firstIdAt(span.from), firstIdAt(span.to))
  return rows.map(([startedAt, firstSeenAt, firstAnsweredAt, isTimed]) => ({
    startedAt,
    firstSeenAt,
    firstAnsweredAt,
    isTimed: isTimed === 1,
  }))
}
