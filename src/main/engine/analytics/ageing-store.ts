import { caseSql } from '../cases/list-sql'
import { prepared } from '../db/database'
import type { Ground } from './ground'

/** The cases that wait for an answer now, as far as the filter lets them through. */
export function listWaiting({ db, query, now }: Ground): { startedAt: number; dueAt: number | null }[] {
  const { where, params } = query === null ? { where: '1', params: [] } : caseSql(query, now, 'lead')
  return prepared<{ startedAt: number; dueAt: number | null }>(
    db,
    `SELECT c.clockStartedAt AS startedAt, c.dueAt FROM caseFile c
     WHERE c.queue = 'unanswered' AND c.clockStartedAt IS NOT NULL AND ${where}`,
  ).all(...params)
}
