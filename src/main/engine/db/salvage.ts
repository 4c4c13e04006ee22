import Database from 'better-sqlite3'
import { inTransaction, type WriteDb } from './database'

/** What can be taken over without what it was worked out from, each after what it points at. */
const tables = ['subject', 'source', 'author', 'mention', 'mentionSubject', 'mentionRevision'] as const

/**
 * Adds to a sound file the rows of a damaged one that it does not have, as far as they can be read: where a page is
 * damaged, reading goes on behind it. Gives how many mentions were added.
 */
export function salvageInto(db: WriteDb, damaged: string): number {
  const count = () => db.prepare<[], number>('SELECT count(*) FROM mention').pluck().get() ?? 0
  const before = count()
  const source = openDamaged(damaged)
  if (!source) return 0
  try {
    for (const table of tables) inTransaction(db, () => copyRows(source, db, table))
  } finally {
    source.close()
  }
  return count() - before
}

function openDamaged(path: string): Database.Database | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('cell_size_check = ON')
    return db
  } catch {
    // Not even its first page is one: nothing can be read.
    return null
  }
}

function copyRows(source: Database.Database, db: WriteDb, table: string): void {
  const columns = sharedColumns(source, db, table)
  if (columns.length === 0) return
  const names = columns.join(', ')
  const insert = db.prepare(
    `INSERT OR IGNORE INTO ${table} (${names}) VALUES (${columns.map((name) => `:${name}`).join(', ')})`,
  )
  for (const row of readableRows(source, table, names)) {
    try {
      insert.run(row)
    } catch (error) {
      // What it points at was not to be saved.
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
    }
  }
}

function* readableRows(source: Database.Database, table: string, names: string): Generator<unknown> {
  const hasRowId = isRowIdTable(source, table)
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    try {
      const sql = hasRowId
        ? `SELECT rowid AS "salvageId", ${names} FROM ${table} WHERE rowid > ? ORDER BY rowid`
        : `SELECT ${names} FROM ${table}`
      for (const row of source.prepare(sql).iterate(...(hasRowId ? [after] : []))) {
        const { salvageId, ...rest } = row as { salvageId?: number }
        if (salvageId !== undefined) after = salvageId
        yield rest
      }
      return
    } catch {
      const next = hasRowId ? rowIdBehind(source, table, after) : null
      if (next === null) return
      after = next
    }
  }
}

/** Looks for the next row that can be read, in steps that double: a damaged page holds some dozens. */
function rowIdBehind(source: Database.Database, table: string, after: number): number | null {
  for (let step = 1; step <= 2 ** 50; step *= 2) {
    try {
      const next = source
        .prepare<[number], number | null>(`SELECT min(rowid) FROM ${table} WHERE rowid > ?`)
        .pluck()
        .get(after + step)
      return next === null || next === undefined ? null : next - 1
    } catch {
      continue
    }
  }
  return null
}

function isRowIdTable(source: Database.Database, table: string): boolean {
  try {
    source.prepare(`SELECT rowid FROM ${table} LIMIT 0`).all()
    return true
  } catch {
    return false
  }
}

function sharedColumns(source: Database.Database, db: WriteDb, table: string): string[] {
  const columnsOf = (one: Database.Database) => {
    try {
      return one.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
    } catch {
      return []
    }
  }
  const held = new Set(columnsOf(source))
  return columnsOf(db).filter((name) => held.has(name))
}
