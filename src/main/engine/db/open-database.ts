import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { storageFailure } from './storage-failure'
import { migrate, schemaVersion, type Migration } from './migrate'
import type { WriteDb } from './database'
import { Failure } from '@shared/model/failure'

const busyTimeoutMs = 5000

/** Opens a file for writing at the newest schema, durable against power loss, or says in a `Failure` why not. */
export async function openForWriting(path: string, migrations: Migration[]): Promise<WriteDb> {
  return guarded(path, async () => {
    const db = new Database(path, { timeout: busyTimeoutMs })
    try {
      refuseNewer(db, path, migrations)
      makeDurable(db)
      await migrate(db, path, migrations)
      proveDurable(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** Opens an existing file at the newest schema for reading only, with so much of it kept in memory; others may go on writing to it. */
export function openForReading(
  path: string,
  migrations: Migration[],
  cacheKib = 16_384,
): Promise<Database.Database> {
  return guarded(path, () => {
    if (!existsSync(path)) throw new Failure('client-missing', { path })
    const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
    try {
      refuseNewer(db, path, migrations)
      db.pragma('trusted_schema = OFF')
      db.pragma(`cache_size = ${-cacheKib}`)
      // What a query sets aside while it is answered is small, and gone with it.
      db.pragma('temp_store = MEMORY')
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

async function guarded<T>(path: string, open: () => T | Promise<T>): Promise<T> {
  const existed = existsSync(path)
  try {
    return await open()
  } catch (error) {
    throw storageFailure(error, path, existed)
  }
}

function refuseNewer(db: WriteDb, path: string, migrations: Migration[]): void {
  const found = schemaVersion(db)
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) throw new Failure('client-newer', { path, found, known })
}

function makeDurable(db: WriteDb): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('journal_size_limit = 67108864')
  // Costs nothing to speak of: what leaves a page that is written anyway is overwritten in it.
  db.pragma('secure_delete = FAST')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -16384')
  // Work on many rows dirties the same pages of the indexes again and again: written back less often, that is done once for all of it.
  db.pragma('wal_autocheckpoint = 8000')
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = 1')
}

/**
 * SQLite as it is built here falls back to synchronous=NORMAL in WAL mode at the first use, which loses acknowledged
 * rows in a power cut; so the setting is read back after a write, and anything but FULL stops the opening. On a full
 * disk that write fails, but has been tried; what is stored can be read all the same.
 */
function proveDurable(db: WriteDb): void {
  try {
    db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${schemaVersion(db)}; COMMIT`)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    if (db.inTransaction) db.exec('ROLLBACK')
  }
  if (db.pragma('synchronous', { simple: true }) !== 2) {
    db.pragma('synchronous = FULL')
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL did not hold')
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_FULL'
}
