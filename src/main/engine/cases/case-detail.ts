import type { CaseDetail } from '@shared/model/case'
import type { ClockRules } from '@shared/model/clock'
import type { ReadDb } from '../db/database'
import { listPromisesOf } from '../promises/standing-store'
import { escalationOf } from './escalation'
import { sagaOf } from './saga'
import * as saga from './saga-store'
import { getCase, type StoredCase } from './store'

/** A case opened: where it stands, who it is about, and its whole story. */
export function caseDetail(db: ReadDb, id: number, rules: ClockRules, now: number): CaseDetail {
  const held = getCase(db, id)
  const facts = saga.getFacts(db, id)
  const mentions = saga.listSagaMentions(db, id)
  const story = sagaOf(partsOf(db, held, mentions), rules.hours, now)
  const { clockKind, clockStartedAt, dueAt, firstPublishedAt, firstSeenAt, ...rest } = facts
  return {
    ...rest,
    ...standing(held),
    id,
    tags: saga.listTags(db, id),
    person: personOf(db, held.authorId, mentions),
    clock:
      clockKind && clockStartedAt !== null ? { kind: clockKind, startedAt: clockStartedAt, dueAt } : null,
    detectionLagMs: Math.max(0, firstSeenAt - firstPublishedAt),
    answerLagMs: facts.firstAnsweredAt === null ? null : Math.max(0, facts.firstAnsweredAt - firstSeenAt),
    channels: [...new Set(mentions.map(({ platform }) => platform))],
    escalation: escalationOf(story),
    saga: story,
    hiddenMentions: Math.max(0, facts.mentionCount - mentions.length),
    otherCases: held.authorId === null ? [] : saga.listOtherCases(db, held.authorId, id),
  }
}

function standing(held: StoredCase) {
  const { kind, priority, assignee, subjectId, snoozedUntil, remindAt, recovery } = held
  const { outcome, cause, spamReason } = held
  return {
    ...{ kind, priority, assignee, subjectId, snoozedUntil, remindAt, recovery, outcome, cause, spamReason },
    isNew: held.isNew === 1,
    latestMentionId: held.latestMentionId,
  }
}

function partsOf(db: ReadDb, held: StoredCase, mentions: saga.StoredSagaMention[]) {
  const seen = new Set<string>()
  const voices = new Map<number, saga.ThreadVoice[]>()
  for (const { id, sourceId, externalId, threadRoot } of mentions) {
    const root = threadRoot ?? externalId
    // A thread in which the person wrote twice is told once, where it began.
    if (seen.has(`${sourceId} ${root}`)) continue
    seen.add(`${sourceId} ${root}`)
    voices.set(id, saga.listThreadVoices(db, sourceId, root, held.id))
  }
  return {
    mentions,
    voices,
    notes: saga.listNotes(db, held.id),
    events: saga.listEvents(db, held.id),
    promises: listPromisesOf(db, held.id),
    answeredByHandAt: held.answeredByHandAt,
  }
}

function personOf(
  db: ReadDb,
  authorId: number | null,
  mentions: readonly saga.StoredSagaMention[],
): CaseDetail['person'] {
  if (authorId === null) return null
  const authors = saga.listAuthorsOf(db, authorId)
  const me = authors.find(({ id }) => id === authorId)
  return {
    id: authors[0]?.id ?? authorId,
    name: me?.name ?? mentions.at(-1)?.authorName ?? null,
    handle: me?.handle ?? null,
    authors,
  }
}
