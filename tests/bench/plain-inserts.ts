import type Database from 'better-sqlite3'
import { openForWriting } from '../../src/main/engine/db/open-database'
import { clientMigrations } from '../../src/main/engine/db/schemas'
import { timed } from './figures'

type Row = Record<string, string | number | null>
type Order = 'time' | 'file'

/**
 * The measure for an import: the rows that it stored, written again into an empty file of the same schema by nothing but
 * prepared inserts, in transactions of the same size and just as durable. In time order, the fastest there is, or in
 * the file's order.
 */
export async function plainInsertsMs(
  stored: Database.Database,
  path: string,
  order: Order,
  batch: number,
): Promise<number> {
  const mentions = rowsOf(
    stored,
    `SELECT ${writable(stored, 'mention')} FROM mention ORDER BY ${order === 'time' ? 'id' : 'CAST(externalId AS INTEGER)'}`,
  )
  const subjects = new Map(
    stored
      .prepare<[], { mentionId: number; subjectId: number }>(
        'SELECT mentionId, subjectId FROM mentionSubject',
      )
      .all()
      .map((row) => [row.mentionId, row.subjectId]),
  )
  const db = await openForWriting(path, clientMigrations)
  for (const table of ['subject', 'source'] as const)
    copy(db, table, rowsOf(stored, `SELECT ${writable(stored, table)} FROM ${table}`))
  const authors = new Map(
    rowsOf(stored, `SELECT ${writable(stored, 'author')} FROM author`).map((row) => [row['id'] ?? null, row]),
  )
  const insertAuthor = insertOf(db, 'author', [...authors.values()][0] ?? {})
  const insertMention = insertOf(db, 'mention', mentions[0] ?? {})
  const insertSubject = db.prepare('INSERT INTO mentionSubject (subjectId, mentionId) VALUES (?, ?)')
  const writeBatch = db.transaction((rows: Row[]) => {
    for (const row of rows) {
      const author = authors.get(row['authorId'] ?? null)
      if (author) insertAuthor.run(Object.values(author))
      insertMention.run(Object.values(row))
      insertSubject.run(subjects.get(Number(row['id'])), row['id'])
    }
  })
  const { ms } = timed(() => {
    for (let start = 0; start < mentions.length; start += batch)
      writeBatch.immediate(mentions.slice(start, start + batch))
  })
  db.close()
  return ms
}

/** The columns of a table that can be written: those that SQLite works out by itself are left out. */
function writable(db: Database.Database, table: string): string {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', ')
}

function rowsOf(db: Database.Database, sql: string): Row[] {
  return db.prepare<[], Row>(sql).all()
}

function copy(db: Database.Database, table: string, rows: Row[]): void {
  const insert = insertOf(db, table, rows[0] ?? {})
  for (const row of rows) insert.run(Object.values(row))
}

function insertOf(db: Database.Database, table: string, row: Row): Database.Statement {
  const names = Object.keys(row)
  return db.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
}
