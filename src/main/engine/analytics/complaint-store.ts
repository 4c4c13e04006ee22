import type { Query } from '@shared/text/query/query'
import { prepared } from '../db/database'
import { firstIdAt, idParameter } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import type { Ground } from './ground'

// Complaints from their rows, where the rollups cannot say what is asked: their words, and days beyond the two periods.

export interface Complaint {
  id: number
  title: string | null
  text: string
}

/** From a moment up to, but not at, another. */
interface Moments {
  from: number
  to: number
}

/** The newest complaints about the brand, or about one rival. */
export function listComplaints(
  ground: Ground,
  moments: Moments,
  rival: number | null,
  most: number,
): Complaint[] {
  const { key, sql, params } = complaintSql(ground, moments, rival)
  return prepared<Complaint>(
    ground.db,
    `SELECT m.id, m.title, m.text ${sql} ORDER BY ${key} DESC LIMIT ?`,
  ).all(...params, most)
}

/** Complaints about the brand by the day of the client's clocks, as far as a further query finds them. */
export function countByDay(ground: Ground, moments: Moments, also: Query): Map<number, number> {
  const { sql, params } = complaintSql(ground, moments, null, also)
  const rows = prepared<{ day: number; count: number }>(
    ground.db,
    `SELECT (m.publishedAt + (SELECT offsetMs FROM localTime WHERE fromAt <= m.publishedAt ORDER BY fromAt DESC LIMIT 1)) / 86400000 AS day,
       count(*) AS count ${sql} GROUP BY day`,
  ).all(...params)
  return new Map(rows.map(({ day, count }) => [day, count]))
}

/** Complaints about the brand by their source. */
export function countBySource(ground: Ground, moments: Moments): Map<number, number> {
  const { sql, params } = complaintSql(ground, moments, null)
  const rows = prepared<{ source: number; count: number }>(
    ground.db,
    `SELECT m.sourceId AS source, count(*) AS count ${sql} GROUP BY m.sourceId`,
  ).all(...params)
  return new Map(rows.map(({ source, count }) => [source, count]))
}

function complaintSql(
  { query, now }: Ground,
  { from: start, to }: Moments,
  rival: number | null,
  also: Query = { kind: 'all' },
): { key: string; sql: string; params: (string | number)[] } {
  const asked: Query = { kind: 'and', parts: [query, also].flatMap(partsOf) }
  const { from, key, where, params } = querySql(asked, now)
  const subject = rival === null ? "s.kind = 'brand'" : 's.id = ?'
  return {
    key,
    sql: `FROM ${from} WHERE ${where} AND m.complaint = 1 AND m.isOwner = 0 AND ${key} >= ${idParameter} AND ${key} < ${idParameter}
      AND EXISTS (SELECT 1 FROM mentionSubject w JOIN subject s ON s.id = w.subjectId WHERE w.mentionId = m.id AND ${subject})`,
    params: [...params, firstIdAt(start), firstIdAt(to), ...(rival === null ? [] : [rival])],
  }
}

function partsOf(query: Query | null): Query[] {
  if (query === null || query.kind === 'all') return []
  return query.kind === 'and' ? query.parts : [query]
}
