import type { EvidenceDocument, EvidenceMention } from '@shared/model/evidence'
import { prepared, type ReadDb } from '../db/database'

type Stored = Omit<EvidenceMention, 'rating' | 'ownerReply' | 'revisions' | 'attachments'> & {
  ratingValue: number | null
  ratingMax: number | null
  ownerReply: string | null
  ownerRepliedAt: number | null
}

/** The mentions of a case, oldest first. */
export function listCaseMentions(db: ReadDb, caseId: number): Stored[] {
  return prepared<Stored>(
    db,
    `SELECT m.id, m.externalId, s.platform, s.name AS sourceName, m.url, m.authorName, a.handle, m.publishedAt, m.firstSeenAt,
       m.lastSeenAt, m.title, m.text, m.ratingValue, m.ratingMax, m.ownerReply, m.ownerRepliedAt, m.contentHash AS hashNow,
       coalesce((SELECT r.contentHash FROM mentionRevision r WHERE r.mentionId = m.id AND r.revision = 1), m.contentHash) AS hashAtFirstSight,
       (SELECT w.sha256 FROM mentionRaw w WHERE w.mentionId = m.id) AS rawSha256
     FROM caseMention k JOIN mention m ON m.id = k.mentionId JOIN source s ON s.id = m.sourceId LEFT JOIN author a ON a.id = m.authorId
     WHERE k.caseId = ? ORDER BY k.mentionId LIMIT 2000`,
  ).all(caseId)
}

export function listRevisionTexts(db: ReadDb, mentionId: number): { seenAt: number; text: string }[] {
  return prepared<{ seenAt: number; text: string }>(
    db,
    "SELECT seenAt, coalesce(title || char(10), '') || text AS text FROM mentionRevision WHERE mentionId = ? ORDER BY revision",
  ).all(mentionId)
}

export function listJournalOf(db: ReadDb, caseId: number): EvidenceDocument['journal'] {
  return prepared<EvidenceDocument['journal'][number]>(
    db,
    `SELECT j.seq, j.at, j.event, j.data, j.previous, j.hash FROM caseEvent e JOIN journal j ON j.seq = e.seq
     WHERE e.caseId = ? ORDER BY j.seq`,
  ).all(caseId)
}

export function journalHead(db: ReadDb): { entries: number; head: string } {
  const row = prepared<{ entries: number; head: string }>(
    db,
    'SELECT seq AS entries, hash AS head FROM journal ORDER BY seq DESC LIMIT 1',
  ).get()
  return row ?? { entries: 0, head: '' }
}

export function subjectName(db: ReadDb, id: number): string {
  return prepared<string>(db, 'SELECT name FROM subject WHERE id = ?').pluck().get(id) ?? ''
}
