import type { Platform } from '@shared/model/mention'
import { prepared, type ReadDb } from '../db/database'
import { firstIdAt, idParameter } from '../mentions/mention-id'
import type { QuerySql } from '../mentions/query-sql'
import type { Told } from './severity-of'

/** What was said between two moments: where, how much of it unhappy, and before how many. */
export function toldWithin(
  db: ReadDb,
  { from, key, where, params }: QuerySql,
  start: number,
  end: number,
): Told {
  const bounds = [firstIdAt(start), firstIdAt(end)]
  const condition = `${where} AND m.isOwner = 0 AND ${key} >= ${idParameter} AND ${key} < ${idParameter}`
  const platforms = prepared<Platform>(
    db,
    `SELECT s.platform FROM ${from} JOIN source s ON s.id = m.sourceId WHERE ${condition}
     GROUP BY s.platform ORDER BY count(*) DESC, s.platform`,
  )
    .pluck()
    .all(...params, ...bounds)
  const sums = prepared<{ n: number; negative: number | null; people: number | null }>(
    db,
    `SELECT count(*) AS n, sum(m.sentiment IN ('negative', 'mixed')) AS negative,
       sum(max(coalesce(a.followers, 0), coalesce(m.counts ->> '$.views', 0))) AS people
     FROM ${from} LEFT JOIN author a ON a.id = m.authorId WHERE ${condition}`,
  ).get(...params, ...bounds)
  return { platforms, negative: sums?.negative ?? 0, of: sums?.n ?? 0, people: sums?.people ?? 0 }
}
