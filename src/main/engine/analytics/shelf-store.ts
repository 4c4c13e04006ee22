import { prepared } from '../db/database'
import { firstIdAt, idParameter } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import type { Ground } from './ground'

/** A row of a page of search results, as it was brought. */
export interface StoredHit {
  id: number
  /** The day of the client's clocks. */
  day: number
  title: string | null
  text: string
  url: string | null
  isOwner: number
  isAngry: number
  details: string | null
}

/** More rows than a year of daily pages of fifty names are not looked at. */
const mostHits = 200_000

/** The places on pages of search results that were brought in the period, the newest first. */
export function listHits(ground: Ground): StoredHit[] {
  const { from, key, where, params } = querySql(ground.query ?? { kind: 'all' }, ground.now)
  return prepared<StoredHit>(
    ground.db,
    `SELECT m.id, (m.publishedAt + (SELECT offsetMs FROM localTime WHERE fromAt <= m.publishedAt ORDER BY fromAt DESC LIMIT 1)) / 86400000 AS day,
       m.title, m.text, m.url, m.isOwner, m.sentiment = 'negative' AS isAngry, m.details FROM ${from}
     WHERE ${where} AND m.kind = 'serp_hit' AND ${key} >= ${idParameter} AND ${key} < ${idParameter} ORDER BY ${key} DESC LIMIT ${mostHits}`,
  ).all(...params, firstIdAt(ground.period.from), firstIdAt(ground.period.to))
}
