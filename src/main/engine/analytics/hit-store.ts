import type { Sentiment } from '@shared/model/mention'
import { prepared, type ReadDb } from '../db/database'
import type { QuerySql } from '../mentions/query-sql'
import { HitCells, type Fact } from './hit-cells'

// What a query finds, in tables of the reading connection's own: a connection that may only read the file can have them.

const sums = ['negative', 'mixed', 'neutral', 'positive', 'complaints', 'angry', 'rated', 'stars', 'reach']

/** What the tables of a connection hold, so that the figures of one dashboard fill them once. */
const held = new WeakMap<ReadDb, string>()

/** Fills `hit` with the ids that a query finds from one id up to another, and `hitRollup` with what they count for. */
export function keepHits(
  db: ReadDb,
  { from, key, where, params }: QuerySql,
  [firstId, endId]: readonly [number, number],
  query: string,
): void {
  const wanted = JSON.stringify([query, params, firstId, endId, dataVersion(db)])
  if (held.get(db) === wanted) return
  held.delete(db)
  makeTables(db)
  atOnce(db, () => {
    prepared(db, 'DELETE FROM temp.hit').run()
    prepared(db, 'DELETE FROM temp.hitRollup').run()
    prepared(
      db,
      `INSERT OR IGNORE INTO temp.hit SELECT ${key} FROM ${from} WHERE ${where} AND ${key} >= ? AND ${key} < ?`,
    ).run(...params, firstId, endId)
    saveCells(db, countHits(db))
  })
  held.set(db, wanted)
}

/** One state of the file for all of it, and one change of the tables instead of one for each row. */
function atOnce(db: ReadDb, work: () => void): void {
  prepared(db, 'BEGIN').run()
  try {
    work()
    prepared(db, 'COMMIT').run()
  } catch (error) {
    prepared(db, 'ROLLBACK').run()
    throw error
  }
}

function makeTables(db: ReadDb): void {
  prepared(db, 'CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY)').run()
  prepared(
    db,
    `CREATE TEMP TABLE IF NOT EXISTS hitRollup (dimension TEXT, subjectId INTEGER, day INTEGER, key ANY,
       ${sums.join(', ')}, PRIMARY KEY (dimension, subjectId, day, key)) WITHOUT ROWID`,
  ).run()
}

/** So many mentions at once come as one row of lists: row by row, handing them over takes five times as long as reading them. */
const perBlock = 20_000
const separator = '\u001f'
const lists = [
  ...['h.id', 'x.subjectId', 'm.publishedAt', "coalesce(m.textLang, '')", 'm.sentiment', 'm.sourceId'],
  ...["coalesce(m.stars, '')", 'm.reach'],
  "m.complaint + 2 * m.isOwner + 4 * (m.publishedPrecision IN ('second', 'minute'))",
]
const block = '(SELECT id FROM temp.hit WHERE id > ? ORDER BY id LIMIT ?) h'
const factsSql = `SELECT ${lists.map((one) => `group_concat(${one}, char(31))`).join(', ')}
  FROM ${block} CROSS JOIN mention m ON m.id = h.id CROSS JOIN mentionSubject x ON x.mentionId = h.id`
const topicsSql = `SELECT group_concat(t.mentionId, char(31)), group_concat(t.topicId, char(31))
  FROM ${block} CROSS JOIN mentionTopic t ON t.mentionId = h.id`
const endSql = `SELECT max(id) FROM ${block}`

function countHits(db: ReadDb): HitCells {
  const cells = new HitCells()
  const offsetAt = localOffsets(db)
  for (let after = -1; ;) {
    const end = prepared<number | null>(db, endSql).pluck().get(after, perBlock)
    if (end === null || end === undefined) return cells
    countBlock(db, after, cells, offsetAt)
    after = end
  }
}

function countBlock(db: ReadDb, after: number, cells: HitCells, offsetAt: (at: number) => number): void {
  const [ids = [], ...columns] = listsOf(db, factsSql, after)
  const [
    subjects = [],
    times = [],
    langs = [],
    feelings = [],
    sources = [],
    stars = [],
    reaches = [],
    flags = [],
  ] = columns
  const [topicOf = [], topics = []] = listsOf(db, topicsSql, after)
  let topic = 0
  for (let at = 0; at < ids.length; at += 1) {
    const publishedAt = Number(times[at])
    const flag = Number(flags[at])
    const fact: Fact = {
      ...{ subjectId: Number(subjects[at]), localAt: publishedAt + offsetAt(publishedAt) },
      ...{ complaint: (flag & 1) > 0, isOwner: (flag & 2) > 0, isTimed: (flag & 4) > 0 },
      ...{ sentiment: feelings[at] as Sentiment, sourceId: Number(sources[at]), lang: langs[at] ?? '' },
      ...{ stars: stars[at] === '' ? null : Number(stars[at]), reach: Number(reaches[at]) },
    }
    cells.add(fact)
    // Both lists are in the order of the ids; a mention about two subjects comes twice, with the same topics.
    while (topic > 0 && topicOf[topic - 1] === ids[at]) topic -= 1
    for (; topicOf[topic] === ids[at]; topic += 1)
      if (!fact.isOwner) cells.count('topic', Number(topics[topic]), fact)
  }
}

function listsOf(db: ReadDb, sql: string, after: number): string[][] {
  const row = prepared<(string | null)[]>(db, sql).raw().get(after, perBlock) ?? []
  return row.map((list) => (list === null ? [] : list.split(separator)))
}

/** The distance of the client's clocks to UTC at a moment; asked of moments in nearly their order. */
function localOffsets(db: ReadDb): (at: number) => number {
  const changes = prepared<[fromAt: number, offsetMs: number]>(
    db,
    'SELECT fromAt, offsetMs FROM localTime ORDER BY fromAt',
  )
    .raw()
    .all()
  let held = 0
  return (at) => {
    while (held > 0 && changes[held]![0] > at) held -= 1
    while (held + 1 < changes.length && changes[held + 1]![0] <= at) held += 1
    return changes[held]?.[1] ?? 0
  }
}

function saveCells(db: ReadDb, cells: HitCells): void {
  const insert = prepared(
    db,
    `INSERT INTO temp.hitRollup VALUES (${Array(4 + sums.length)
      .fill('?')
      .join(', ')})`,
  )
  for (const cell of cells.list()) insert.run(...cell)
}

/** Another number once anybody else has changed the file. */
function dataVersion(db: ReadDb): number {
  return prepared<number>(db, 'PRAGMA data_version').pluck().get() ?? 0
}
