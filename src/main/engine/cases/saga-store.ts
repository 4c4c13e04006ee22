import type { CaseAuthor, CaseDetail, CaseKind, CaseQueue, JoinReason, SagaMention } from '@shared/model/case'
import type { Counts, OwnerReply, Platform } from '@shared/model/mention'
import { prepared, type ReadDb } from '../db/database'
import { otherSources } from '../mentions/copy-store'

// What a case's story is made of. Each list has an end: a person may have written ten thousand times.

export const longestSaga = 200

export interface StoredSagaMention extends SagaMention {
  ownerReply: OwnerReply | null
  sourceId: number
  externalId: string
  threadRoot: string | null
}

interface SagaRow extends Omit<SagaMention, 'rating' | 'counts' | 'isAnswered' | 'isErased'> {
  ratingValue: number | null
  ratingMin: number | null
  ratingMax: number | null
  counts: string | null
  isAnswered: number
  isErased: number
  reason: JoinReason
  ownerReply: string | null
  ownerRepliedAt: number | null
  sourceId: number
  externalId: string
  threadRoot: string | null
}

const noCounts: Counts = { likes: null, shares: null, replies: null, views: null }

/** The newest mentions of a case, oldest first. */
export function listSagaMentions(db: ReadDb, caseId: number): StoredSagaMention[] {
  const rows = prepared<SagaRow>(
    db,
    `SELECT m.id, m.publishedAt, s.platform, s.name AS sourceName, m.authorName, a.handle, m.title, m.text, m.url,
       coalesce(m.textLang, m.lang) AS lang, m.sentiment, m.ratingValue, m.ratingMin, m.ratingMax, m.counts, m.isAnswered,
       m.state = 'removed' AS isErased, m.revision, m.firstSeenAt, k.reason, m.ownerReply, m.ownerRepliedAt, m.sourceId,
       m.externalId, m.threadRoot, (SELECT count(*) FROM attachment t WHERE t.mentionId = m.id) AS attachments
     FROM caseMention k JOIN mention m ON m.id = k.mentionId JOIN source s ON s.id = m.sourceId
     LEFT JOIN author a ON a.id = m.authorId WHERE k.caseId = ? ORDER BY k.mentionId DESC LIMIT ?`,
  ).all(caseId, longestSaga)
  const copies = otherSources(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...toSagaMention(row), alsoIn: copies.get(row.id) ?? [] })).reverse()
}

function toSagaMention({
  ratingValue,
  ratingMin,
  ratingMax,
  counts,
  ownerReply,
  ownerRepliedAt,
  ...row
}: SagaRow) {
  return {
    ...row,
    isAnswered: row.isAnswered === 1,
    isErased: row.isErased === 1,
    rating: ratingValue === null ? null : { value: ratingValue, min: ratingMin ?? 1, max: ratingMax ?? 5 },
    counts: counts ? (JSON.parse(counts) as Counts) : noCounts,
    ownerReply: ownerReply === null ? null : { text: ownerReply, publishedAt: ownerRepliedAt },
  }
}

/** What others, and the client itself, wrote in the thread of a mention. */
export interface ThreadVoice {
  id: number
  publishedAt: number
  platform: Platform
  authorName: string | null
  isOwner: boolean
  text: string
  lang: string | null
}

export function listThreadVoices(db: ReadDb, sourceId: number, root: string, caseId: number): ThreadVoice[] {
  return prepared<Omit<ThreadVoice, 'isOwner'> & { isOwner: number }>(
    db,
    `SELECT m.id, m.publishedAt, s.platform, m.authorName, m.isOwner, m.text, coalesce(m.textLang, m.lang) AS lang
     FROM mention m JOIN source s ON s.id = m.sourceId
     WHERE m.sourceId = ? AND m.threadRoot = ?
       AND NOT EXISTS (SELECT 1 FROM caseMention k WHERE k.mentionId = m.id AND k.caseId = ?) ORDER BY m.id LIMIT 50`,
  )
    .all(sourceId, root, caseId)
    .map((row) => ({ ...row, isOwner: row.isOwner === 1 }))
}

export function listNotes(db: ReadDb, caseId: number): { id: number; at: number; text: string }[] {
  return prepared<{ id: number; at: number; text: string }>(
    db,
    'SELECT id, at, text FROM caseNote WHERE caseId = ? ORDER BY at, id LIMIT 500',
  ).all(caseId)
}

export function listEvents(
  db: ReadDb,
  caseId: number,
): { at: number; event: string; data: Record<string, unknown> }[] {
  return prepared<{ at: number; event: string; data: string }>(
    db,
    `SELECT j.at, j.event, j.data FROM caseEvent e JOIN journal j ON j.seq = e.seq WHERE e.caseId = ?
     ORDER BY e.seq DESC LIMIT 300`,
  )
    .all(caseId)
    .map(({ data, ...row }) => {
      // All the cases that one act was about do not belong into the story of one.
      const { cases: _, ...told } = JSON.parse(data) as Record<string, unknown>
      return { ...row, data: told }
    })
    .reverse()
}

export function listTags(db: ReadDb, caseId: number): string[] {
  return prepared<string>(db, 'SELECT tag FROM caseTag WHERE caseId = ? ORDER BY tag').pluck().all(caseId)
}

/** All authors that are one person with the given one. */
export function listAuthorsOf(db: ReadDb, authorId: number): CaseAuthor[] {
  return prepared<CaseAuthor>(
    db,
    `SELECT a.id, a.platform, a.name, a.handle, (SELECT count(*) FROM mention m WHERE m.authorId = a.id) AS mentionCount
     FROM author me JOIN author a ON a.personId = me.personId WHERE me.id = ? ORDER BY a.id LIMIT 50`,
  ).all(authorId)
}

export function listOtherCases(db: ReadDb, authorId: number, caseId: number): CaseDetail['otherCases'] {
  return prepared<{ id: number; queue: CaseQueue; kind: CaseKind; latestAt: number; mentionCount: number }>(
    db,
    `SELECT c.id, c.queue, c.kind, c.latestMentionId / 4096 AS latestAt, c.mentionCount
     FROM author me JOIN author a ON a.personId = me.personId JOIN caseFile c ON c.authorId = a.id
     WHERE me.id = ? AND c.id <> ? AND c.queue <> 'merged' ORDER BY c.latestMentionId DESC LIMIT 20`,
  ).all(authorId, caseId)
}

/** The row of a case as far as the story shows it. */
export interface CaseFacts {
  queue: CaseQueue
  urgency: number
  mentionCount: number
  clockKind: 'first' | 'next' | null
  clockStartedAt: number | null
  dueAt: number | null
  firstAnsweredAt: number | null
  answeredAt: number | null
  promiseDueAt: number | null
  /** Of its first mention. */
  firstPublishedAt: number
  firstSeenAt: number
}

export function getFacts(db: ReadDb, caseId: number): CaseFacts {
  const row = prepared<CaseFacts>(
    db,
    `SELECT c.queue, c.urgency, c.mentionCount, c.clockKind, c.clockStartedAt, c.dueAt, c.firstAnsweredAt, c.answeredAt, c.promiseDueAt,
       m.publishedAt AS firstPublishedAt, m.firstSeenAt FROM caseFile c JOIN mention m ON m.id = c.firstMentionId WHERE c.id = ?`,
  ).get(caseId)
  if (!row) throw new Error(`case ${caseId} has no row`)
  return row
}
