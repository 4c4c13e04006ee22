import type { IncomingAuthor, IncomingMention, Platform } from '@shared/model/mention'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { Triage } from '../triage/triage'
import type { Origin } from './origin'

// The writing half of the mentions' SQL; what the inbox reads stands in read-store.ts.

export function findHeld(
  db: ReadDb,
  sourceId: number,
  externalId: string,
): { id: number; contentHash: string } | undefined {
  return prepared<{ id: number; contentHash: string }>(
    db,
    'SELECT id, contentHash FROM mention WHERE sourceId = ? AND externalId = ?',
  ).get(sourceId, externalId)
}

interface StoredAuthor extends Omit<IncomingAuthor, 'externalId' | 'isOwner'> {
  id: number
  isOwner: number
}

/**
 * One author for each identity on a platform; the newest name wins, a known value is never overwritten by nothing.
 * Most authors are met unchanged, and are then only read: a write that changes nothing costs as much as another.
 */
export function upsertAuthor(db: WriteDb, platform: Platform, author: IncomingAuthor): number | null {
  const identity = author.externalId ?? author.handle ?? author.name
  if (!identity) return null
  const { name, handle, url, followers } = author
  const isOwner = author.isOwner ? 1 : 0
  const held = prepared<StoredAuthor>(
    db,
    'SELECT id, name, handle, url, followers, isOwner FROM author WHERE platform = ? AND identity = ?',
  ).get(platform, identity)
  if (!held) {
    const { lastInsertRowid } = prepared(
      db,
      'INSERT INTO author (platform, identity, name, handle, url, followers, isOwner) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(platform, identity, name, handle, url, followers, isOwner)
    return Number(lastInsertRowid)
  }
  const isNews = [name, handle, url, followers].some(
    (value, index) => value !== null && value !== [held.name, held.handle, held.url, held.followers][index],
  )
  if (isNews || isOwner > held.isOwner) {
    prepared(
      db,
      `UPDATE author SET name = coalesce(?, name), handle = coalesce(?, handle), url = coalesce(?, url),
         followers = coalesce(?, followers), isOwner = max(?, isOwner) WHERE id = ?`,
    ).run(name, handle, url, followers, isOwner, held.id)
  }
  return held.id
}

export interface NewMention {
  id: number
  origin: Origin
  mention: IncomingMention
  authorId: number | null
  triage: Triage
  hash: string
  now: number
}

const places = Array.from({ length: 33 }, () => '?').join(', ')

export function insertMention(
  db: WriteDb,
  { id, origin, mention, authorId, triage, hash, now }: NewMention,
): void {
  prepared(
    db,
    `INSERT INTO mention (id, sourceId, externalId, kind, reason, url, authorId, authorName, isOwner, title, text, lang,
       ratingValue, ratingMin, ratingMax, stars, publishedAt, publishedPrecision, editedAt, counts, threadRoot,
       threadParent, ownerReply, ownerRepliedAt, isAnswered, details, contentHash, firstSeenAt, lastSeenAt, importId,
       textLang, sentiment, sentimentScore)
     VALUES (${places})`,
  ).run(
    id,
    origin.sourceId,
    mention.externalId,
    mention.kind,
    mention.reason,
    mention.url,
    authorId,
    mention.author?.name ?? mention.author?.handle ?? null,
    mention.author?.isOwner ? 1 : 0,
    mention.title,
    mention.text,
    mention.lang,
    ...ratingColumns(mention),
    mention.publishedAt ?? now,
    mention.publishedPrecision,
    mention.editedAt,
    countsText(mention),
    mention.thread.rootId,
    mention.thread.parentId,
    mention.ownerReply?.text ?? null,
    mention.ownerReply?.publishedAt ?? null,
    mention.ownerReply ? 1 : 0,
    Object.keys(mention.details).length > 0 ? JSON.stringify(mention.details) : null,
    hash,
    now,
    now,
    origin.importId,
    triage.lang,
    triage.sentiment,
    triage.score,
  )
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
  triage: Triage,
  hash: string,
  now: number,
): void {
  prepared(
    db,
    `UPDATE mention SET title = ?, text = ?, ratingValue = ?, ratingMin = ?, ratingMax = ?, stars = ?,
       editedAt = coalesce(?, ?), counts = ?, ownerReply = ?, ownerRepliedAt = ?,
       isAnswered = max(isAnswered, ?), contentHash = ?, state = 'edited', lastSeenAt = ?, revision = revision + 1,
       textLang = ?, sentiment = ?, sentimentScore = ?
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
    triage.lang,
    triage.sentiment,
    triage.score,
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
