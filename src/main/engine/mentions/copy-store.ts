import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { firstIdAt } from './mention-id'

interface Candidate {
  id: number
  sourceId: number
  externalId: string
  urlCanonical: string
  contentHash: string
}

/** So far apart papers print the same article, as ids count time. */
const syndicatedWithin = firstIdAt(7 * 86_400_000)

/** The mention that this one repeats: at the same address, through another source, with the same words or under the same id. Null where it is the first. */
export function findOriginal(db: ReadDb, candidate: Candidate): number | null {
  return (
    prepared<number>(
      db,
      `SELECT m.id FROM mention m
       WHERE m.urlCanonical = :urlCanonical AND m.sourceId <> :sourceId AND m.id <> :id AND m.state <> 'removed'
         AND (m.contentHash = :contentHash OR m.externalId = :externalId)
         AND NOT EXISTS (SELECT 1 FROM mentionCopy c WHERE c.mentionId = m.id)
       ORDER BY m.firstSeenAt LIMIT 1`,
    )
      .pluck()
      .get({ ...candidate }) ?? null
  )
}

/** The article that this one prints again, word for word at another address. Null where it is the first. */
export function findSyndicated(
  db: ReadDb,
  { id, contentHash, urlCanonical }: Pick<Candidate, 'id' | 'contentHash'> & { urlCanonical: string | null },
): number | null {
  return (
    prepared<number>(
      db,
      `SELECT m.id FROM mention m
       WHERE m.kind = 'article' AND m.contentHash = :contentHash AND m.id <> :id AND abs(m.id - :id) <= :within AND m.state <> 'removed'
         AND m.urlCanonical IS NOT :urlCanonical AND NOT EXISTS (SELECT 1 FROM mentionCopy c WHERE c.mentionId = m.id)
       ORDER BY m.firstSeenAt, m.id LIMIT 1`,
    )
      .pluck()
      .get({ id, contentHash, urlCanonical, within: syndicatedWithin }) ?? null
  )
}

/** Links a copy; who has seen the first has seen it. */
export function saveCopy(db: WriteDb, id: number, ofId: number, at: number): void {
  prepared(db, 'INSERT INTO mentionCopy (mentionId, ofId) VALUES (?, ?)').run(id, ofId)
  prepared(db, 'UPDATE mention SET readAt = ? WHERE id = ?').run(at, id)
}

/** The names of the other sources through which mentions came in as well, by their ids. */
export function otherSources(db: ReadDb, ids: readonly number[]): Map<number, string[]> {
  const rows = prepared<{ id: number; name: string }>(
    db,
    `SELECT DISTINCT c.ofId AS id, s.name FROM mentionCopy c JOIN mention m ON m.id = c.mentionId
     JOIN source s ON s.id = m.sourceId WHERE c.ofId IN (SELECT value FROM json_each(?)) ORDER BY s.name`,
  ).all(JSON.stringify(ids))
  const names = new Map<number, string[]>()
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name])
  return names
}

/** The names of the sources of all that is the same as this mention: what it repeats, and what repeats that or itself. */
export function sourcesOfSame(db: ReadDb, id: number): string[] {
  return prepared<string>(
    db,
    `WITH first AS (SELECT coalesce((SELECT ofId FROM mentionCopy WHERE mentionId = :id), :id) AS id)
     SELECT DISTINCT s.name FROM first JOIN mention m ON m.id = first.id OR m.id IN (SELECT mentionId FROM mentionCopy WHERE ofId = first.id)
     JOIN source s ON s.id = m.sourceId WHERE m.id <> :id ORDER BY s.name`,
  )
    .pluck()
    .all({ id })
}
