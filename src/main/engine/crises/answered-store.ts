import { prepared, type ReadDb } from '../db/database'
import { firstIdAt, idParameter } from '../mentions/mention-id'
import type { QuerySql } from '../mentions/query-sql'
import type { AnsweredCase } from './figures-of'

const mostCases = 20_000

/** The cases of the mentions that a query finds in a stretch of time. */
export function listAnswered(
  db: ReadDb,
  { from, key, where, params }: QuerySql,
  start: number,
  end: number,
): AnsweredCase[] {
  return prepared<AnsweredCase>(
    db,
    `SELECT min(m.publishedAt) AS startedAt, held.firstAnsweredAt AS answeredAt FROM ${from}
       JOIN caseMention cm ON cm.mentionId = m.id JOIN caseFile held ON held.id = cm.caseId
     WHERE ${where} AND ${key} >= ${idParameter} AND ${key} < ${idParameter} GROUP BY held.id LIMIT ?`,
  ).all(...params, firstIdAt(start), firstIdAt(end), mostCases)
}
