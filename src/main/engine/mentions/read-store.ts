import type { Counts, MentionExtras, OwnerReply, Rating } from '@shared/model/mention'
import type { MentionDetail, MentionRow, Revision, ThreadEntry } from '@shared/model/mention-view'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb } from '../db/database'
import type { QuerySql } from './query-sql'
import { idParameter } from './mention-id'

// The reading half of the mentions' SQL: the list, its outline, one mention whole.

const newestId = Number.MAX_SAFE_INTEGER

const rowColumns = `m.id, m.publishedAt, m.publishedPrecision, s.platform, s.name AS sourceName, m.authorName, m.isOwner,
  m.kind, m.title, m.sentiment, m.ratingValue, m.ratingMin, m.ratingMax, coalesce(m.textLang, m.lang) AS lang,
  m.readAt, m.isAnswered, m.complaint, m.intent, m.urgency,
  (SELECT group_concat(t.name) FROM mentionTopic z JOIN topic t ON t.id = z.topicId WHERE z.mentionId = m.id) AS topics,
  (SELECT group_concat(y.subjectId) FROM mentionSubject y WHERE y.mentionId = m.id) AS subjectIds`

const detailColumns = `${rowColumns}, m.externalId, m.text, m.url, m.authorId, a.handle, a.followers, m.sourceId, m.reason, m.state,
  m.editedAt, m.firstSeenAt, m.lastSeenAt, m.counts, m.ownerReply, m.ownerRepliedAt, m.details, m.visibility, m.retention, m.extras, m.sentimentScore, m.confidence, m.complaintScore,
  (SELECT count(*) FROM mention o WHERE o.authorId = m.authorId) AS authorMentions`

interface StoredRow extends Omit<
  MentionRow,
  'isOwner' | 'rating' | 'isRead' | 'isAnswered' | 'subjectIds' | 'complaint' | 'topics'
> {
  complaint: number
  topics: string | null
  isOwner: number
  ratingValue: number | null
  ratingMin: number | null
  ratingMax: number | null
  readAt: number | null
  isAnswered: number
  subjectIds: string | null
}

interface StoredDetail extends StoredRow {
  externalId: string
  text: string
  url: string | null
  authorId: number | null
  handle: string | null
  followers: number | null
  sourceId: number
  reason: MentionDetail['reason']
  state: MentionDetail['state']
  editedAt: number | null
  firstSeenAt: number
  lastSeenAt: number
  counts: string | null
  ownerReply: string | null
  ownerRepliedAt: number | null
  details: string | null
  visibility: MentionDetail['visibility']
  retention: MentionDetail['retention']
  extras: string | null
  sentimentScore: number
  confidence: number
  complaintScore: number
  authorMentions: number
}

/** The statement of a page and its parameters, apart, so that a test can look at its plan. */
export function pageSql(
  query: QuerySql,
  columns = `${rowColumns}, substr(m.text, 1, 240) AS excerpt`,
): string {
  return `SELECT ${columns} FROM ${query.from} CROSS JOIN source s ON s.id = m.sourceId
    LEFT JOIN author a ON a.id = m.authorId
    WHERE ${query.where} AND ${query.key} <= ${idParameter} ORDER BY ${query.key} DESC LIMIT ?`
}

/** At most `limit` mentions from the id `from` downwards (null: from the newest), newest first. */
export function listRows(db: ReadDb, query: QuerySql, from: number | null, limit: number): MentionRow[] {
  const rows = prepared<StoredRow>(db, pageSql(query)).all(...query.params, from ?? newestId, limit)
  return rows.map(toRow)
}

/** Some mentions as lines of a list, by their ids; what is not there is left out. */
export function listRowsById(db: ReadDb, ids: readonly number[]): Map<number, MentionRow> {
  const rows = prepared<StoredRow>(
    db,
    `SELECT ${rowColumns}, substr(m.text, 1, 240) AS excerpt FROM json_each(?) j CROSS JOIN mention m ON m.id = j.value
     JOIN source s ON s.id = m.sourceId`,
  ).all(JSON.stringify(ids))
  return new Map(rows.map((row) => [row.id, toRow(row)]))
}

export function listDetails(
  db: ReadDb,
  query: QuerySql,
  from: number | null,
  limit: number,
): MentionDetail[] {
  const rows = prepared<StoredDetail>(db, pageSql(query, detailColumns)).all(
    ...query.params,
    from ?? newestId,
    limit,
  )
  return rows.map((row) => toDetail(row, [], []))
}

/** The words of at most `limit` mentions, newest first. */
export function listTexts(
  db: ReadDb,
  query: QuerySql,
  limit: number,
): { title: string | null; text: string }[] {
  return prepared<{ title: string | null; text: string }>(db, pageSql(query, 'm.title, m.text')).all(
    ...query.params,
    newestId,
    limit,
  )
}

export function outlineSql({ from, key, where }: QuerySql): string {
  return `SELECT ${key} FROM ${from} WHERE ${where} AND ${key} <= ${idParameter} ORDER BY ${key} DESC`
}

/** Counts the hits and keeps the first id of every page. Reads ids only, from the leading index where there is one. */
export function outlineOf(
  db: ReadDb,
  query: QuerySql,
  rowsPerPage: number,
): { total: number; anchors: number[] } {
  const anchors: number[] = []
  let total = 0
  const ids = prepared<number>(db, outlineSql(query)).pluck()
  for (const id of ids.iterate(...query.params, newestId)) {
    if (total % rowsPerPage === 0) anchors.push(id)
    total += 1
  }
  return { total, anchors }
}

export function countHits(db: ReadDb, { from, where, params }: QuerySql): number {
  return (
    prepared<number>(db, `SELECT count(*) FROM ${from} WHERE ${where}`)
      .pluck()
      .get(...params) ?? 0
  )
}

export function getMention(db: ReadDb, id: number): MentionDetail {
  const row = prepared<StoredDetail>(
    db,
    `SELECT ${detailColumns} FROM mention m JOIN source s ON s.id = m.sourceId
     LEFT JOIN author a ON a.id = m.authorId WHERE m.id = ?`,
  ).get(id)
  if (!row) throw new Failure('mention-not-found', { id })
  return toDetail(row, listRevisions(db, id), listThread(db, id))
}

function listRevisions(db: ReadDb, id: number): Revision[] {
  const rows = prepared<Omit<Revision, 'rating'> & { ratingValue: number | null; ratingMax: number | null }>(
    db,
    `SELECT r.revision, r.seenAt, r.title, r.text, r.ratingValue, m.ratingMax FROM mentionRevision r
     JOIN mention m ON m.id = r.mentionId WHERE r.mentionId = ? ORDER BY r.revision DESC`,
  ).all(id)
  return rows.map(({ ratingValue, ratingMax, ...row }) => ({
    ...row,
    rating: ratingValue === null ? null : { value: ratingValue, min: 1, max: ratingMax ?? 5 },
  }))
}

const longestThread = 200

/** The conversation around a mention, oldest first: the same root at the same source, the root itself, and itself. */
function listThread(db: ReadDb, id: number): ThreadEntry[] {
  const rows = prepared<Omit<ThreadEntry, 'isOwner'> & { isOwner: number }>(
    db,
    `WITH me AS (SELECT sourceId, coalesce(threadRoot, externalId) AS root FROM mention WHERE id = ?)
     SELECT m.id, m.publishedAt, s.platform, m.authorName, m.isOwner, m.text, m.lang, m.sentiment
     FROM me JOIN mention m ON m.sourceId = me.sourceId AND m.threadRoot = me.root JOIN source s ON s.id = m.sourceId
     UNION
     SELECT m.id, m.publishedAt, s.platform, m.authorName, m.isOwner, m.text, m.lang, m.sentiment
     FROM me JOIN mention m ON m.sourceId = me.sourceId AND m.externalId = me.root JOIN source s ON s.id = m.sourceId
     ORDER BY 1 LIMIT ?`,
  ).all(id, longestThread)
  return rows.map((row) => ({ ...row, isOwner: row.isOwner === 1 }))
}

function toRow(stored: StoredRow): MentionRow {
  const { ratingValue, ratingMin, ratingMax, readAt, subjectIds, complaint, topics, ...row } = stored
  return {
    ...row,
    excerpt: row.excerpt.replace(/\s+/g, ' '),
    isOwner: row.isOwner === 1,
    isAnswered: row.isAnswered === 1,
    isRead: readAt !== null,
    complaint: complaint === 1,
    topics: topics?.split(',') ?? [],
    rating: toRating(ratingValue, ratingMin, ratingMax),
    subjectIds: subjectIds?.split(',').map(Number) ?? [],
  }
}

function toDetail(stored: StoredDetail, revisions: Revision[], thread: ThreadEntry[]): MentionDetail {
  const {
    authorId,
    handle,
    followers,
    authorMentions,
    counts,
    ownerReply,
    ownerRepliedAt,
    details,
    extras,
    ...row
  } = stored
  const { excerpt: _, ...shown } = toRow({ ...row, excerpt: '' })
  return {
    ...shown,
    externalId: row.externalId,
    text: row.text,
    url: row.url,
    sourceId: row.sourceId,
    reason: row.reason,
    state: row.state,
    editedAt: row.editedAt,
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    sentimentScore: row.sentimentScore,
    confidence: row.confidence,
    complaintScore: row.complaintScore,
    reasons: { sentiment: [], complaint: [], topics: [], urgency: [] },
    corrections: [],
    author:
      authorId === null
        ? null
        : { id: authorId, name: row.authorName, handle, followers, mentionCount: authorMentions },
    counts: counts
      ? (JSON.parse(counts) as Counts)
      : { likes: null, shares: null, replies: null, views: null },
    ownerReply:
      ownerReply === null ? null : ({ text: ownerReply, publishedAt: ownerRepliedAt } satisfies OwnerReply),
    visibility: row.visibility,
    retention: row.retention,
    extras: extras ? (JSON.parse(extras) as MentionExtras) : {},
    details: details ? (JSON.parse(details) as Record<string, string>) : {},
    revisions,
    thread,
  }
}

function toRating(value: number | null, min: number | null, max: number | null): Rating | null {
  return value === null ? null : { value, min: min ?? 1, max: max ?? 5 }
}
