import type { Platform } from '@shared/model/mention'
import { prepared } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import type { Ground } from './ground'

/** One of the client's own texts, as far as its rhythm goes. */
export interface OwnText {
  id: number
  sourceId: number
  isAnswer: boolean
}

/** Own texts in public up to the end of the period: what stands in a mailbox shows nobody whether an account is looked after. */
const ownSql = `m.isOwner = 1 AND m.visibility NOT IN ('direct', 'mailbox')`

/** By source, oldest first, from a moment on. */
export function listOwnTexts(ground: Ground, from: number): OwnText[] {
  const { from: tables, key, where, params } = querySql(ground.query ?? { kind: 'all' }, ground.now)
  const rows = prepared<[number, number, number]>(
    ground.db,
    `SELECT m.id, m.sourceId, m.threadParent IS NOT NULL OR m.threadRoot IS NOT NULL FROM ${tables}
     WHERE ${where} AND ${ownSql} AND ${key} >= ? AND ${key} < ? ORDER BY m.sourceId, m.id`,
  )
    .raw()
    .all(...params, firstIdAt(from), firstIdAt(ground.period.to))
  return rows.map(([id, sourceId, isAnswer]) => ({ id, sourceId, isAnswer: isAnswer === 1 }))
}

/** The last own text of each public account before a moment: of those that have said nothing since. */
export function listLastBefore(ground: Ground, before: number): { sourceId: number; id: number }[] {
  const { from: tables, key, where, params } = querySql(ground.query ?? { kind: 'all' }, ground.now)
  return prepared<{ sourceId: number; id: number }>(
    ground.db,
    `SELECT m.sourceId, max(m.id) AS id FROM ${tables} WHERE ${where} AND ${ownSql} AND ${key} < ? GROUP BY m.sourceId`,
  ).all(...params, firstIdAt(before))
}

export interface WrittenText {
  id: number
  lang: string | null
  text: string
}

/** The newest own texts of the period; letters and messages are read too, as errors are errors there as well. */
export function listWritten(ground: Ground, most: number): WrittenText[] {
  const { from: tables, key, where, params } = querySql(ground.query ?? { kind: 'all' }, ground.now)
  return prepared<WrittenText>(
    ground.db,
    `SELECT m.id, m.textLang AS lang, m.text FROM ${tables}
     WHERE ${where} AND m.isOwner = 1 AND m.text <> '' AND ${key} >= ? AND ${key} < ? ORDER BY ${key} DESC LIMIT ?`,
  ).all(...params, firstIdAt(ground.period.from), firstIdAt(ground.period.to), most)
}

export function listBrandSources({ db }: Ground): Map<number, { name: string; platform: Platform }> {
  const rows = prepared<{ id: number; name: string; platform: Platform }>(
    db,
    `SELECT s.id, s.name, s.platform FROM source s JOIN subject j ON j.id = s.subjectId WHERE j.kind = 'brand' ORDER BY s.id`,
  ).all()
  return new Map(rows.map(({ id, name, platform }) => [id, { name, platform }]))
}
