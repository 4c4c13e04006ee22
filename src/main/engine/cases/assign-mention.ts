import type { Sentiment } from '@shared/model/mention'
import type { Intent } from '@shared/model/triage'
import type { WriteDb } from '../db/database'
import { timeOfId } from '../mentions/mention-id'
import { reopened } from './reopened'
import {
  extendCase,
  findCaseOf,
  insertCase,
  joinCase,
  listJoinable,
  updateCase,
  type StoredCase,
} from './store'
import { recoveryBy } from './recovery'
import { caseKindOf } from './worth'

/** What of a mention decides in which case it belongs. */
export interface AssignableMention {
  id: number
  publishedAt: number
  authorId: number | null
  /** The brand that it is about; null where it is about rivals only. */
  subjectId: number | null
  isOwner: boolean
  complaint: boolean
  intent: Intent
  sentiment: Sentiment
  /** The same was read through another source before. */
  isCopy?: boolean
}

const dayMs = 86_400_000
/** So long after its last mention (or before its first) an open case still takes in what its person writes; a resolved one, for a shorter time. */
const joinsWithinMs = { open: 90 * dayMs, resolved: 30 * dayMs }

/**
 * Puts a mention into its case: the same person's case about the same subject, or a new one where it needs an answer.
 * Gives the id of the case that has to be worked out anew, or null where the mention needs none.
 */
export function assignMention(db: WriteDb, mention: AssignableMention, now: number): number | null {
  const held = findCaseOf(db, mention.id)
  if (held !== null) return held
  if (mention.isOwner || mention.isCopy || mention.subjectId === null) return null
  const kind = caseKindOf(mention)
  const open =
    mention.authorId === null ? null : joinableCase(db, mention, mention.authorId, mention.subjectId)
  if (open) return join(db, open, mention, kind !== null, now)
  if (kind === null) return null
  const id = insertCase(db, {
    subjectId: mention.subjectId,
    authorId: mention.authorId,
    kind,
    mentionId: mention.id,
  })
  joinCase(db, id, mention.id, 'opens', now)
  return id
}

function joinableCase(
  db: WriteDb,
  { publishedAt }: AssignableMention,
  authorId: number,
  subjectId: number,
): StoredCase | null {
  const reaches = (one: StoredCase) => {
    const within = joinsWithinMs[one.status === 'resolved' ? 'resolved' : 'open']
    return (
      publishedAt >= timeOfId(one.firstMentionId) - within &&
      publishedAt <= timeOfId(one.latestMentionId) + within
    )
  }
  return listJoinable(db, authorId, subjectId).find(reaches) ?? null
}

/** What the customer writes ends a snooze; a new complaint or question opens a resolved case again. */
function join(
  db: WriteDb,
  open: StoredCase,
  mention: AssignableMention,
  needsAnswer: boolean,
  now: number,
): number {
  const isLater = mention.id > open.latestMentionId
  const reopens = open.status === 'resolved' && needsAnswer && isLater
  joinCase(db, open.id, mention.id, reopens ? 'reopens' : 'person', now)
  // At once, as the next text of the same batch may come so late that it reaches only this one.
  if (isLater || mention.id < open.firstMentionId) extendCase(db, open, mention.id)
  const recovered = open.status === 'resolved' && isLater ? recoveryBy(mention, open.recovery) : null
  if (recovered) updateCase(db, open.id, { ...recovered })
  if (reopens) updateCase(db, open.id, { ...reopened, isNew: 1 })
  if (open.snoozedUntil !== null && isLater) updateCase(db, open.id, { snoozedUntil: null, isNew: 1 })
  return open.id
}
