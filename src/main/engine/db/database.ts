import type Database from 'better-sqlite3'

/** A connection that may change the file; only one process holds one for a client. */
export type WriteDb = Database.Database

/** A connection as a reader sees it: a function that takes this promises to change nothing. */
export type ReadDb = Pick<Database.Database, 'prepare'>

type Statements = Map<string, Database.Statement<unknown[], unknown>>

const statements = new WeakMap<ReadDb, Statements>()

/** The prepared form of a statement, kept for the life of its connection: preparing costs more than running. */
export function prepared<Row = unknown>(db: ReadDb, sql: string): Database.Statement<unknown[], Row> {
  const known: Statements = statements.get(db) ?? (new Map() as Statements)
  statements.set(db, known)
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = db.prepare(sql)))
  return statement as Database.Statement<unknown[], Row>
}

/** Runs `work` in one transaction that takes the write lock at once, so that it can't fail half-way for want of it. */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate()
}
