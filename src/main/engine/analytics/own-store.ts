import type { Platform } from '@shared/model/mention'
import { prepared } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { condition } from '../mentions/query-sql'
import type { Ground } from './ground'

/** One of the client's own texts, as far as its rhythm goes. */
export interface OwnText {
  id: number
  sourceId: number
  isAnswer: boolean
}

/** Own texts are few beside all that most queries find: they lead, and the query is asked of each. */
function ownTexts({ query, now }: Ground): { from: string; params: (string | number)[] } {
  const { sql, params } = condition(query ?? { kind: 'all' }, now, null)
  return { from: `mention m INDEXED BY mentionOwn WHERE m.isOwner = 1 AND ${sql}`, params }
}

/** Own texts in public up to the end of the period: what stands in a mailbox shows nobody whether an account is looked after. */
const inPublic = `m.visibility NOT IN ('direct', 'mailbox')`

/** By source, oldest first, from a moment on. */
export function listOwnTexts(ground: Ground, since: number): OwnText[] {
  const { from, params } = ownTexts(ground)
  const rows = prepared<[number, number, number]>(
    ground.db,
    `SELECT m.id, m.sourceId, m.threadParent IS NOT NULL OR m.threadRoot IS NOT NULL FROM ${from}
     AND ${inPublic} AND m.id >= ? AND m.id < ? ORDER BY m.sourceId, m.id`,
  )
    .raw()
    .all(...params, firstIdAt(since), firstIdAt(ground.period.to))
  return rows.map(([id, sourceId, isAnswer]) => ({ id, sourceId, isAnswer: isAnswer === 1 }))
}

/** The last own text of each public account before a moment: of those that have said nothing since. */
export function listLastBefore(ground: Ground, before: number): { sourceId: number; id: number }[] {
  const { from, params } = ownTexts(ground)
  return prepared<{ sourceId: number; id: number }>(
    ground.db,
    `SELECT m.sourceId, max(m.id) AS id FROM ${from} AND ${inPublic} AND m.id < ?
     GROUP BY m.sourceId`,
  ).all(...params, firstIdAt(before))
}

export interface WrittenText {
  id: number
  lang: string | null
  text: string
}

/** The newest own texts of the period; letters and messages are read too, as errors are errors there as well. */
export function listWritten(ground: Ground, most: number): WrittenText[] {
  const { from, params } = ownTexts(ground)
  return prepared<WrittenText>(
    ground.db,
    `SELECT m.id, m.textLang AS lang, m.text FROM ${from} AND m.text <> '' AND m.id >= ? AND m.id < ?
     ORDER BY m.id DESC LIMIT ?`,
  ).all(...params, firstIdAt(ground.period.from), firstIdAt(ground.period.to), most)
}

export function listBrandSources({ db }: Ground): Map<number, { name: string; platform: Platform }> {
  const rows = prepared<{ id: number; name: string; platform: Platform }>(
    db,
    `SELECT s.id, s.name, s.platform FROM source s JOIN subject j ON j.id = s.subjectId WHERE j.kind = 'brand' ORDER BY s.id`,
  ).all()
  return new Map(rows.map(({ id, name, platform }) => [id, { name, platform }]))
}
