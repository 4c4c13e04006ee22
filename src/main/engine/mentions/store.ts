import type { IncomingMention, MentionState } from '@shared/model/mention'
import type { Triage } from '@shared/model/triage'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { Origin } from './origin'

// The writing half of the mentions' SQL; what the inbox reads stands in read-store.ts.

interface HeldMention {
  id: number
  authorId: number | null
  contentHash: string
  state: MentionState
}

export function findHeld(db: ReadDb, sourceId: number, externalId: string): HeldMention | undefined {
  return prepared<HeldMention>(
    db,
    'SELECT id, authorId, contentHash, state FROM mention WHERE sourceId = ? AND externalId = ?',
  ).get(sourceId, externalId)
}

export interface NewMention {
  id: number
  origin: Origin
  mention: IncomingMention
  authorId: number | null
  triage: Triage
  hash: string
  urlCanonical: string | null
  now: number
}

const columns = [
  ...[
    'id',
    'sourceId',
    'externalId',
    'kind',
    'reason',
    'url',
    'urlCanonical',
    'authorId',
    'authorName',
    'isOwner',
  ],
  ...[
    'title',
    'text',
    'lang',
    'ratingValue',
    'ratingMin',
    'ratingMax',
    'stars',
    'publishedAt',
    'publishedPrecision',
  ],
  ...[
    'editedAt',
    'counts',
    'threadRoot',
    'threadParent',
    'ownerReply',
    'ownerRepliedAt',
    'isAnswered',
    'visibility',
  ],
  ...['retention', 'extras', 'details', 'contentHash', 'firstSeenAt', 'lastSeenAt', 'importId', 'textLang'],
  ...[
    'sentiment',
    'sentimentScore',
    'confidence',
    'complaint',
    'complaintScore',
    'intent',
    'urgency',
    'reach',
  ],
]
const insertSql = `INSERT INTO mention (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`

export function insertMention(
  db: WriteDb,
  { id, origin, mention, authorId, triage, hash, urlCanonical, now }: NewMention,
): void {
  const [ratingValue, ratingMin, ratingMax, stars] = ratingColumns(mention)
  prepared(db, insertSql).run({
    id,
    sourceId: origin.sourceId,
    externalId: mention.externalId,
    kind: mention.kind,
    reason: mention.reason,
    url: mention.url,
    urlCanonical,
    authorId,
    authorName: mention.author?.name ?? mention.author?.handle ?? null,
    isOwner: mention.author?.isOwner ? 1 : 0,
    title: mention.title,
    text: mention.text,
    lang: mention.lang,
    ratingValue,
    ratingMin,
    ratingMax,
    stars,
    publishedAt: mention.publishedAt ?? now,
    publishedPrecision: mention.publishedPrecision,
    editedAt: mention.editedAt,
    counts: countsText(mention),
    threadRoot: mention.thread.rootId,
    threadParent: mention.thread.parentId,
    ownerReply: mention.ownerReply?.text ?? null,
    ownerRepliedAt: mention.ownerReply?.publishedAt ?? null,
    isAnswered: mention.ownerReply ? 1 : 0,
    visibility: mention.visibility,
    retention: mention.retention,
    extras: jsonText(mention.extras),
    details: jsonText(mention.details),
    contentHash: hash,
    firstSeenAt: now,
    lastSeenAt: now,
    importId: origin.importId,
    textLang: triage.lang,
    sentiment: triage.sentiment,
    sentimentScore: triage.sentimentScore,
    confidence: triage.confidence,
    complaint: triage.complaint ? 1 : 0,
    complaintScore: triage.complaintScore,
    intent: triage.intent,
    urgency: triage.urgency,
    reach: mention.author?.followers ?? 0,
  })
  for (const subjectId of origin.subjectIds) {
    prepared(db, 'INSERT INTO mentionSubject (subjectId, mentionId) VALUES (?, ?)').run(subjectId, id)
  }
}

/** Keeps what a mention said until now, before it is overwritten by its next revision. */
export function keepRevision(db: WriteDb, id: number, now: number): void {
  prepared(
    db,
    `INSERT INTO mentionRevision (mentionId, revision, seenAt, title, text, ratingValue, ownerReply, contentHash)
     SELECT id, revision, ?, title, text, ratingValue, ownerReply, contentHash FROM mention WHERE id = ?`,
  ).run(now, id)
}

export function reviseMention(
  db: WriteDb,
  id: number,
  mention: IncomingMention,
  hash: string,
  now: number,
): void {
  prepared(
    db,
    `UPDATE mention SET title = ?, text = ?, ratingValue = ?, ratingMin = ?, ratingMax = ?, stars = ?,
       editedAt = coalesce(?, ?), counts = ?, ownerReply = ?, ownerRepliedAt = ?,
       isAnswered = max(isAnswered, ?), contentHash = ?, state = 'edited', lastSeenAt = ?, revision = revision + 1
     WHERE id = ?`,
  ).run(
    mention.title,
    mention.text,
    ...ratingColumns(mention),
    mention.editedAt,
    now,
    countsText(mention),
    mention.ownerReply?.text ?? null,
    mention.ownerReply?.publishedAt ?? null,
    mention.ownerReply ? 1 : 0,
    hash,
    now,
    id,
  )
}

export function touchMention(db: WriteDb, id: number, mention: IncomingMention, now: number): void {
  prepared(db, 'UPDATE mention SET lastSeenAt = ?, counts = coalesce(?, counts) WHERE id = ?').run(
    now,
    countsText(mention),
    id,
  )
}

/** The client's own answer in a thread answers the mention that it replies to. */
export function markParentAnswered(db: WriteDb, sourceId: number, answer: IncomingMention): void {
  if (answer.thread.parentId === null) return
  prepared(
    db,
    `UPDATE mention SET isAnswered = 1, ownerRepliedAt = coalesce(ownerRepliedAt, ?)
     WHERE sourceId = ? AND externalId = ? AND isOwner = 0`,
  ).run(answer.publishedAt, sourceId, answer.thread.parentId)
}

export function setRead(db: WriteDb, ids: number[], readAt: number | null): void {
  const update = prepared(db, 'UPDATE mention SET readAt = ? WHERE id = ?')
  for (const id of ids) update.run(readAt, id)
}

type RatingColumns = [number | null, number | null, number | null, number | null]

function ratingColumns({ rating }: IncomingMention): RatingColumns {
  if (!rating) return [null, null, null, null]
  const { value, min, max } = rating
  const stars = max > min ? 1 + (4 * (value - min)) / (max - min) : value
  return [value, min, max, Math.round(stars * 100) / 100]
}

function countsText({ counts }: IncomingMention): string | null {
  return Object.values(counts).some((count) => count !== null) ? JSON.stringify(counts) : null
}

function jsonText(value: object): string | null {
  return Object.keys(value).length > 0 ? JSON.stringify(value) : null
}
