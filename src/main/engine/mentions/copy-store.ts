import { prepared, type ReadDb, type WriteDb } from '../db/database'

interface Candidate {
  id: number
  sourceId: number
  externalId: string
  urlCanonical: string
  contentHash: string
}

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

export function saveCopy(db: WriteDb, id: number, ofId: number): void {
  prepared(db, 'INSERT INTO mentionCopy (mentionId, ofId) VALUES (?, ?)').run(id, ofId)
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
