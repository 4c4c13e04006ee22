import { prepared, type ReadDb } from '../db/database'

/** The publication times of a source's latest mentions, newest first. */
export function latestTimes(db: ReadDb, sourceId: number, limit: number): number[] {
  return prepared<number>(db, 'SELECT publishedAt FROM mention WHERE sourceId = ? ORDER BY id DESC LIMIT ?')
    .pluck()
    .all(sourceId, limit)
}
