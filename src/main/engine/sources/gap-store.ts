import { goodCodes, type AwaySpan, type SourceGap } from '@shared/model/source'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

const good = goodCodes.map((code) => `'${code}'`).join(', ')

/** A condition on `code` of `sourceRun`: the source was read then. */
export const isGoodRun = `code IN (${good})`

/** When a source was last read well; null if never. */
export function lastGoodRun(db: ReadDb, source: number): number | null {
  return (
    prepared<number | null>(db, `SELECT max(startedAt) FROM sourceRun WHERE sourceId = ? AND ${isGoodRun}`)
      .pluck()
      .get(source) ?? null
  )
}

export function saveGap(db: WriteDb, source: number, { fromAt, toAt, reason }: SourceGap): void {
  prepared(db, 'INSERT INTO sourceGap (sourceId, fromAt, toAt, reason) VALUES (?, ?, ?, ?)').run(
    ...[source, fromAt, toAt, reason],
  )
}

/** What a source was not read of, the latest first. */
export function listGaps(db: ReadDb, source: number, limit: number): SourceGap[] {
  return prepared<SourceGap>(
    db,
    'SELECT fromAt, toAt, reason FROM sourceGap WHERE sourceId = ? ORDER BY toAt DESC LIMIT ?',
  ).all(source, limit)
}

export function saveAway(db: WriteDb, { fromAt, toAt, reason }: AwaySpan): void {
  prepared(db, 'INSERT OR IGNORE INTO awaySpan (fromAt, toAt, reason) VALUES (?, ?, ?)').run(
    fromAt,
    toAt,
    reason,
  )
}

/** When nothing could be read within a span, in order. */
export function listAway(db: ReadDb, { from, to }: { from: number; to: number }): AwaySpan[] {
  return prepared<AwaySpan>(
    db,
    'SELECT fromAt, toAt, reason FROM awaySpan WHERE toAt > ? AND fromAt < ? ORDER BY fromAt',
  ).all(from, to)
}

/** Why nobody asked within a span, if it is known: what covers most of it. */
export function awayWithin(
  db: ReadDb,
  { fromAt, toAt }: Pick<SourceGap, 'fromAt' | 'toAt'>,
): AwaySpan | null {
  return (
    prepared<AwaySpan>(
      db,
      `SELECT fromAt, toAt, reason FROM awaySpan WHERE toAt > :fromAt AND fromAt < :toAt
       ORDER BY min(toAt, :toAt) - max(fromAt, :fromAt) DESC LIMIT 1`,
    ).get({ fromAt, toAt }) ?? null
  )
}
