import { prepared } from '../db/database'
import { firstIdAt, timeOfId } from '../mentions/mention-id'
import type { Ground, Span } from './ground'
import { foundInOrder } from './hit-store'

/** A case as far as the first answer goes; moments in UTC ms. */
export interface OpenedCase {
  startedAt: number
  firstSeenAt: number
  firstAnsweredAt: number | null
  isTimed: boolean
}

/** The cases opened in a span, oldest first. What was set aside as spam, or became part of another case, is left out. */
export function listOpened(ground: Ground, span: Span): readonly OpenedCase[] {
  return ground.once(`opened ${span.from} ${span.to}`, () => readOpened(ground, span))
}

function readOpened(ground: Ground, span: Span): OpenedCase[] {
  const rows = prepared<[first: number, seenAt: number, answeredAt: number | null, isTimed: number]>(
    ground.db,
    `SELECT firstMentionId, firstSeenAt, firstAnsweredAt, isTimed FROM caseFile
     WHERE firstMentionId >= ? AND firstMentionId < ? AND queue NOT IN ('spam', 'merged') ORDER BY firstMentionId`,
  )
    .raw()
    .all(firstIdAt(span.from), firstIdAt(span.to))
  const isFound = foundInOrder(ground)
  return rows
    .filter(([first]) => isFound(first))
    .map(([first, firstSeenAt, firstAnsweredAt, isTimed]) => ({
      ...{ startedAt: timeOfId(first), firstSeenAt, firstAnsweredAt },
      isTimed: isTimed === 1,
    }))
}
