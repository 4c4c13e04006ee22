import type { Platform, Sentiment } from '@shared/model/mention'
import type { Intent } from '@shared/model/triage'
import { prepared, type ReadDb } from '../db/database'

// Who could be a lead is asked for, not kept: the newest mentions about each rival, as far back as is worth looking.

/** What of a mention is needed to weigh and list it. */
export interface Candidate {
  mention: number
  publishedAt: number
  platform: Platform
  who: string | null
  authorId: number
  personId: number
  identity: string
  handle: string | null
  subjectId: number
  sentiment: Sentiment
  sentimentScore: number
  complaint: boolean
  intent: Intent
  stars: number | null
  excerpt: string
  lang: string | null
  topics: string[]
  reach: number | null
}

interface StoredCandidate extends Omit<Candidate, 'complaint' | 'topics'> {
  complaint: number
  topics: string
}

export const candidateColumns = `m.id AS mention, m.publishedAt, s.platform, m.authorName AS who, a.id AS authorId, a.personId, a.identity,
  a.handle, m.sentiment, m.sentimentScore, m.complaint, m.intent, m.stars, substr(coalesce(m.title || ' – ', '') || m.text, 1, 240) AS excerpt,
  coalesce(m.textLang, m.lang) AS lang, coalesce(json_extract(m.counts, '$.views'), a.followers) AS reach,
  (SELECT json_group_array(t.name) FROM mentionTopic z JOIN topic t ON t.id = z.topicId WHERE z.mentionId = m.id) AS topics`

/** What somebody has taken down themselves is nobody's lead any more. */
export const reachable = "m.isOwner = 0 AND a.isOwner = 0 AND m.state IN ('live', 'edited', 'unknown')"

/**
 * The unhappy ones among the newest mentions about one rival. What is about the client as well is a case of its own, and no
 * lead. Reads so many entries of one index and their mentions, however many there are.
 */
export const candidatesSql = `SELECT ${candidateColumns}, x.subjectId
  FROM (SELECT y.mentionId, y.subjectId FROM mentionSubject y WHERE y.subjectId = :rival AND y.mentionId >= :since
        ORDER BY y.mentionId DESC LIMIT :read) x
  CROSS JOIN mention m ON m.id = x.mentionId CROSS JOIN author a ON a.id = m.authorId CROSS JOIN source s ON s.id = m.sourceId
  WHERE ${reachable} AND (m.complaint = 1 OR m.sentiment IN ('negative', 'mixed')) AND m.intent <> 'spam'
    AND NOT EXISTS (SELECT 1 FROM mentionSubject b CROSS JOIN subject j ON j.id = b.subjectId WHERE b.mentionId = m.id AND j.kind = 'brand')
  LIMIT :most`

export function listCandidates(
  db: ReadDb,
  at: { rival: number; since: number; read: number; most: number },
): Candidate[] {
  return prepared<StoredCandidate>(db, candidatesSql).all(at).map(toCandidate)
}

export function toCandidate<Row extends StoredCandidate>(
  row: Row,
): Omit<Row, keyof StoredCandidate> & Candidate {
  return {
    ...row,
    complaint: row.complaint === 1,
    topics: JSON.parse(row.topics) as string[],
    excerpt: row.excerpt.replace(/\s+/g, ' '),
  }
}

/** How many mentions about a rival there are since a moment, counted up to a limit. */
export function countRead(db: ReadDb, rival: number, since: number, limit: number): number {
  return (
    prepared<number>(
      db,
      'SELECT count(*) FROM (SELECT 1 FROM mentionSubject WHERE subjectId = ? AND mentionId >= ? LIMIT ?)',
    )
      .pluck()
      .get(rival, since, limit) ?? 0
  )
}
