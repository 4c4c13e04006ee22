import { prepared, type ReadDb } from '../db/database'
import { firstIdAt, timeOfId, idParameter } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import type { Ground } from './ground'

// What a query finds in the two periods, in a table of the reading connection's own: a connection that may only read the file can have one.

/** What `hit.flags` is made of: the feeling in its two lowest bits, and these. */
export const bits = { feeling: 3, complaint: 4, owner: 8, timed: 16 }
export const feelings = ['negative', 'mixed', 'neutral', 'positive'] as const

const flags = `CASE o.sentiment ${feelings.map((name, place) => `WHEN '${name}' THEN ${place}`).join(' ')} END
  + ${bits.complaint} * o.complaint + ${bits.owner} * o.isOwner + ${bits.timed} * (o.publishedPrecision IN ('second', 'minute'))`

/** A row for each subject that a mention is about, in the order of ids. */
const table = `CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER, subjectId INTEGER, flags INTEGER, stars REAL, reach INTEGER,
  sourceId INTEGER, lang TEXT, PRIMARY KEY (id, subjectId)) WITHOUT ROWID`

/** Narrows to the cases whose first mention was found. */
export function foundFirst(ground: Ground): string {
  return findHits(ground) ? 'AND firstMentionId IN (SELECT id FROM temp.hit)' : ''
}

/** Narrows to the cases one of whose mentions was found. */
export function foundAny(ground: Ground, caseId: string): string {
  if (!findHits(ground)) return ''
  return `AND EXISTS (SELECT 1 FROM caseMention k WHERE k.caseId = ${caseId} AND k.mentionId IN (SELECT id FROM temp.hit))`
}

/** Fills the table, once for a scope; false where there is no filter. */
export function findHits(ground: Ground): boolean {
  if (ground.query === null) return false
  return ground.once('hits', () => {
    prepared(ground.db, table).run()
    fill(ground)
    return true
  })
}

/** The mentions are found by whatever suits the query; what they count for is then read off an index, and not from their rows. */
function fill({ db, query, now, before, period }: Ground): void {
  const { from, key, where, params } = querySql(query ?? { kind: 'all' }, now)
  prepared(db, 'DELETE FROM temp.hit').run()
  const insert = prepared(
    db,
    `INSERT OR IGNORE INTO temp.hit
     SELECT ${key}, coalesce(a.subjectId, 0), ${flags}, o.stars, o.reach, o.sourceId, coalesce(o.textLang, '')
     FROM ${from} CROSS JOIN mention o INDEXED BY mentionFigures ON o.id = ${key} LEFT JOIN mentionSubject a ON a.mentionId = ${key}
     WHERE ${where} AND ${key} >= ${idParameter} AND ${key} < ${idParameter}`,
  )
  atOnce(db, () => {
    for (const span of [before, period]) insert.run(...params, firstIdAt(span.from), firstIdAt(span.to))
  })
}

/** One state of the file for all of it, and one change of the table instead of one for each row. */
function atOnce<T>(db: ReadDb, work: () => T): T {
  prepared(db, 'BEGIN').run()
  try {
    const result = work()
    prepared(db, 'COMMIT').run()
    return result
  } catch (error) {
    prepared(db, 'ROLLBACK').run()
    throw error
  }
}

interface Columns {
  id: number
  subjectId: number
  flags: number
  stars: number | null
  reach: number
  sourceId: number
  lang: string
}

/** One column of all hits: handing over rows takes three times as long as handing over the few columns that are asked for. */
export function hitColumn<Name extends keyof Columns>(ground: Ground, name: Name): readonly Columns[Name][] {
  findHits(ground)
  return ground.once(`hit ${name}`, () =>
    prepared<Columns[Name]>(ground.db, `SELECT ${name} FROM temp.hit ORDER BY id, subjectId`).pluck().all(),
  )
}

/** Whether a filter finds a mention, asked in the order of ids: two lists side by side, instead of a look into the table for each. */
export function foundInOrder(ground: Ground): (id: number) => boolean {
  if (ground.query === null) return () => true
  const ids = hitColumn(ground, 'id')
  let at = 0
  return (id) => {
    while (ids[at]! < id) at += 1
    return ids[at] === id
  }
}

/** The topics of all hits, in the order of their ids: which mention has one, and which it is. */
export function hitTopics(ground: Ground): { mentions: readonly number[]; topics: readonly number[] } {
  findHits(ground)
  const list = (column: string) =>
    prepared<number>(
      ground.db,
      `SELECT t.${column} FROM (SELECT DISTINCT id FROM temp.hit ORDER BY id) h
       CROSS JOIN mentionTopic t ON t.mentionId = h.id`,
    )
      .pluck()
      .all()
  return ground.once('hit topics', () =>
    atOnce(ground.db, () => ({ mentions: list('mentionId'), topics: list('topicId') })),
  )
}

/** What the client's clocks showed when each was published, as if it were UTC, in ms. */
export function hitLocalTimes(ground: Ground): Float64Array {
  return ground.once('hit times', () => {
    const changes = prepared<[fromAt: number, offsetMs: number]>(
      ground.db,
      'SELECT fromAt, offsetMs FROM localTime ORDER BY fromAt',
    )
      .raw()
      .all()
    let held = 0
    return Float64Array.from(hitColumn(ground, 'id'), (id) => {
      const at = timeOfId(id)
      while (held + 1 < changes.length && changes[held + 1]![0] <= at) held += 1
      return at + (changes[held]?.[1] ?? 0)
    })
  })
}
