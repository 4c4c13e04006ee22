import type { Query } from '@shared/text/query/query'
import { prepared, type ReadDb } from '../db/database'
import { querySql } from '../mentions/query-sql'
import { idParameter } from '../mentions/mention-id'

/** Which of the given mentions a query means. */
export function findMatching(db: ReadDb, query: Query, now: number, ids: readonly number[]): number[] {
  const { where, params, from, key } = querySql(query, now)
  return prepared<number>(
    db,
    `SELECT ${key} FROM ${from} WHERE ${where} AND ${key} IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(...params, JSON.stringify(ids))
}

/** The open cases of the mentions that a query means. */
export function listOpenMatches(db: ReadDb, query: Query, now: number, limit: number): number[] {
  const { where, params, from, key } = querySql(query, now)
  return prepared<number>(
    db,
    `SELECT DISTINCT w.caseId FROM ${from} JOIN caseMention w ON w.mentionId = ${key} JOIN caseFile held ON held.id = w.caseId
     WHERE ${where} AND held.status = 'open' LIMIT ?`,
  )
    .pluck()
    .all(...params, limit)
}

export interface MatchedCase {
  case: number
  mention: number
  authorName: string | null
  excerpt: string
  publishedAt: number
}

/** The cases of the mentions that a query means, from an id on, the newest first; each once, by its newest such mention. */
export function listMatchedCases(
  db: ReadDb,
  query: Query,
  now: number,
  fromId: number,
  limit: number,
): MatchedCase[] {
  const { where, params, from, key } = querySql(query, now)
  return prepared<MatchedCase>(
    db,
    `SELECT w.caseId AS "case", max(m.id) AS mention, m.authorName, substr(m.text, 1, 160) AS excerpt, m.publishedAt
     FROM ${from} JOIN caseMention w ON w.mentionId = ${key} WHERE ${where} AND ${key} >= ${idParameter}
     GROUP BY w.caseId ORDER BY 2 DESC LIMIT ?`,
  ).all(...params, fromId, limit)
}
