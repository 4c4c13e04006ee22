import type { PlatformRating, RatingReading } from '@shared/model/source'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

/** Keeps what a platform says of a source, where that is not what it said the last time. */
export function saveRating(
  db: WriteDb,
  source: number,
  at: number,
  { value, best, count }: PlatformRating,
): void {
  const [last] = listRatings(db, source, 1)
  if (last?.value === value && last.best === best && last.count === count) return
  // Of two readings in one millisecond the later counts, and so does the newer on a clock that was set back.
  const from = Math.max(at, last?.at ?? at)
  prepared(
    db,
    'INSERT OR REPLACE INTO sourceRating (sourceId, at, value, best, count) VALUES (?, ?, ?, ?, ?)',
  ).run(source, from, value, best, count)
}

/** What the platform said of a source, the latest first. */
export function listRatings(db: ReadDb, source: number, limit: number): RatingReading[] {
  return prepared<RatingReading>(
    db,
    'SELECT at, value, best, count FROM sourceRating WHERE sourceId = ? ORDER BY at DESC LIMIT ?',
  ).all(source, limit)
}
