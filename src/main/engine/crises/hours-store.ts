import { prepared, type ReadDb } from '../db/database'
import { firstIdAt, idParameter } from '../mentions/mention-id'
import type { QuerySql } from '../mentions/query-sql'

const hourMs = 3_600_000

/** How many mentions of a query fell into each hour of a stretch of time; hours without any are left out. */
export function countHours(
  db: ReadDb,
  { from, key, where, params }: QuerySql,
  start: number,
  end: number,
): Map<number, number> {
  const rows = prepared<{ hour: number; n: number }>(
    db,
    `SELECT ${key} / ${hourMs * 4096} AS hour, count(*) AS n FROM ${from}
     WHERE ${where} AND ${key} >= ${idParameter} AND ${key} < ${idParameter} GROUP BY 1`,
  ).all(...params, firstIdAt(start), firstIdAt(end))
  return new Map(rows.map(({ hour, n }) => [hour, n]))
}

export function sumOf(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
