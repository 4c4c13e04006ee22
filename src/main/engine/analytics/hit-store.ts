import { prepared, type ReadDb } from '../db/database'
import type { QuerySql } from '../mentions/query-sql'

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
  makeTables(db)
  prepared(db, 'DELETE FROM temp.hit').run()
  prepared(db, 'DELETE FROM temp.hitRollup').run()
  prepared(
    db,
    `INSERT OR IGNORE INTO temp.hit SELECT ${key} FROM ${from} WHERE ${where} AND ${key} >= ? AND ${key} < ?`,
  ).run(...params, firstId, endId)
  prepared(
    db,
    `INSERT INTO temp.hitRollup SELECT dimension, subjectId, day, key, ${sums.map((name) => `sum(${name})`).join(', ')}
     FROM temp.hit h CROSS JOIN mentionCell c ON c.mentionId = h.id GROUP BY dimension, subjectId, day, key`,
  ).run()
  held.set(db, wanted)
}

function makeTables(db: ReadDb): void {
  prepared(db, 'CREATE TEMP TABLE IF NOT EXISTS hit (id INTEGER PRIMARY KEY)').run()
  prepared(
    db,
    `CREATE TEMP TABLE IF NOT EXISTS hitRollup (dimension TEXT, subjectId INTEGER, day INTEGER, key ANY,
       ${sums.join(', ')}, PRIMARY KEY (dimension, subjectId, day, key)) WITHOUT ROWID`,
  ).run()
}

/** Another number once anybody else has changed the file. */
function dataVersion(db: ReadDb): number {
  return prepared<number>(db, 'PRAGMA data_version').pluck().get() ?? 0
}
