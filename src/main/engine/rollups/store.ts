import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { ZoneChange } from './zone-changes'

// The rollups follow the mentions by triggers (migration 0009); here a batch is counted at once, all are made anew, and compared.

const sums = ['negative', 'mixed', 'neutral', 'positive', 'complaints', 'angry', 'rated', 'stars', 'reach']
const counted = `SELECT dimension, subjectId, day, key, ${sums.map((name) => `sum(${name}) AS ${name}`).join(', ')}
  FROM mentionCell GROUP BY dimension, subjectId, day, key`

export function saveLocalTime(db: WriteDb, changes: readonly ZoneChange[]): void {
  prepared(db, 'DELETE FROM localTime').run()
  const insert = prepared(db, 'INSERT INTO localTime (fromAt, offsetMs) VALUES (?, ?)')
  for (const { fromAt, offsetMs } of changes) insert.run(fromAt, offsetMs)
}

/** What follows in this transaction changes no rollup on account of a mention that is just coming in, until all held are counted. */
export function holdForRollups(db: WriteDb, mentionId: number): void {
  prepared(db, 'INSERT INTO rollupHeld (mentionId) VALUES (?)').run(mentionId)
}

// With IN, and not as a join: only so does SQLite look for the held ones in each part of the view, instead of making it of all mentions.
const countHeld = `INSERT INTO rollup (dimension, subjectId, day, key, ${sums.join(', ')})
  SELECT dimension, subjectId, day, key, ${sums.map((name) => `sum(${name})`).join(', ')}
  FROM mentionCell WHERE mentionId IN (SELECT mentionId FROM rollupHeld) GROUP BY dimension, subjectId, day, key
  ON CONFLICT DO UPDATE SET ${sums.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`

export function countHeldInRollups(db: WriteDb): void {
  prepared(db, countHeld).run()
  prepared(db, 'DELETE FROM rollupHeld').run()
}

export function rebuildRollups(db: WriteDb): void {
  prepared(db, 'DELETE FROM rollup').run()
  prepared(db, `INSERT INTO rollup (dimension, subjectId, day, key, ${sums.join(', ')}) ${counted}`).run()
}

/** How many cells of the rollups say something else than the mentions themselves; half stars add up exactly. */
export function countWrongCells(db: ReadDb): { cells: number; wrong: number } {
  const isEmpty = sums.map((name) => `${name} = 0`).join(' AND ')
  const kept = `SELECT dimension, subjectId, day, key, ${sums.join(', ')} FROM rollup WHERE NOT (${isEmpty})`
  const rounded = (from: string) =>
    `SELECT dimension, subjectId, day, key, ${sums.map((name) => (name === 'stars' ? 'round(stars, 1) AS stars' : name)).join(', ')} FROM (${from})`
  const missing = `SELECT * FROM (${rounded(counted)}) EXCEPT SELECT * FROM (${rounded(kept)})`
  const extra = `SELECT * FROM (${rounded(kept)}) EXCEPT SELECT * FROM (${rounded(counted)})`
  const wrong = prepared<number>(
    db,
    `SELECT (SELECT count(*) FROM (${missing})) + (SELECT count(*) FROM (${extra}))`,
  )
  const cells = prepared<number>(db, 'SELECT count(*) FROM rollup').pluck().get() ?? 0
  return { cells, wrong: wrong.pluck().get() ?? 0 }
}
