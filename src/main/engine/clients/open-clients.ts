import { existsSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Failure } from '@shared/model/failure'
import type { ReadDb, WriteDb } from '../db/database'
import { openForReading, openForWriting } from '../db/open-database'
import { schemaVersion } from '../db/migrate'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import { keepRollups } from '../rollups/keep-rollups'
import { lockClient } from './client-lock'
import { clientLockPath, clientPath } from './client-places'

interface Writer {
  db: WriteDb
  unlock: () => void
}

/** What a page of a search over a million mentions touches lies in so much; with half of it, it was read twice as long, over and over. */
const readerCacheKib = 32_768

/**
 * The client files that this process has open: for each at most one writer, locked against other processes, and one
 * reader. Both are opened when first asked for and closed together.
 */
export class OpenClients {
  private readonly writers = new Map<string, Promise<Writer>>()
  private readonly readers = new Map<string, Promise<Database.Database>>()
  private readonly holders: ((id: string) => Promise<unknown>)[] = []

  constructor(private readonly dataFolder: string) {}

  /** The file must be there: a lost one is a failure to tell of, never an empty client in its place. */
  async writing(id: string): Promise<WriteDb> {
    return (await keptPromise(this.writers, id, () => this.openWriter(id, 'existing'))).db
  }

  /** Makes the file of a new client. */
  async creating(id: string): Promise<WriteDb> {
    return (await keptPromise(this.writers, id, () => this.openWriter(id, 'new'))).db
  }

  /** A read-only connection; a file of an older schema is brought up to date by its writer first. */
  reading(id: string): Promise<ReadDb> {
    return keptPromise(this.readers, id, () => this.openReader(id))
  }

  /**
   * A connection for this work alone, which sees the file as of one moment. A check of the search index needs one: FTS5 compares the file with
   * what the connection remembers of the index, and where another has written since then, it tells of damage that is none (SQLite 3.54).
   */
  async readingAnew<T>(id: string, work: (db: ReadDb) => T): Promise<T> {
    const db = await this.openReader(id)
    try {
      return db.transaction(() => work(db))()
    } finally {
      db.close()
    }
  }

  /** Whoever has connections of its own to a client's file lets go of them when it is closed here. */
  beforeClose(letGo: (id: string) => Promise<unknown>): void {
    this.holders.push(letGo)
  }

  /** Closes one client's connections, so that its files can be removed or replaced. */
  async close(id: string): Promise<void> {
    await Promise.all(this.holders.map((letGo) => letGo(id)))
    const [reader, writer] = await Promise.allSettled([this.readers.get(id), this.writers.get(id)])
    this.readers.delete(id)
    this.writers.delete(id)
    if (reader.status === 'fulfilled') reader.value?.close()
    if (writer.status === 'fulfilled' && writer.value) {
      writer.value.db.close()
      writer.value.unlock()
    }
  }

  async closeAll(): Promise<void> {
    for (const id of new Set([...this.readers.keys(), ...this.writers.keys()])) await this.close(id)
  }

  private async openWriter(id: string, kind: 'existing' | 'new'): Promise<Writer> {
    const path = clientPath(this.dataFolder, id)
    if (kind === 'existing' && !existsSync(path)) throw new Failure('client-missing', { path })
    const unlock = this.lock(id)
    try {
      const wasCutOff = hasLeftovers(path)
      const db = await openForWriting(path, clientMigrations)
      if (wasCutOff && db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
        db.close()
        throw new Failure('client-damaged', { path })
      }
      keepRollups(db)
      return { db, unlock }
    } catch (error) {
      unlock()
      throw error
    }
  }

  private lock(id: string): () => void {
    try {
      return lockClient(clientLockPath(this.dataFolder, id), id)
    } catch (error) {
      throw storageFailure(error, clientPath(this.dataFolder, id), false)
    }
  }

  private async openReader(id: string): Promise<Database.Database> {
    const path = clientPath(this.dataFolder, id)
    const open = () => openForReading(path, clientMigrations, readerCacheKib)
    const db = await open()
    if (schemaVersion(db) === clientMigrations.length) return db
    db.close()
    await this.writing(id)
    return open()
  }
}

/** A writer that was killed leaves its log behind; one that was closed does not. */
function hasLeftovers(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** One promise for each key, so that two callers at once share one opening; a failed one may be tried again. */
function keptPromise<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let promise = kept.get(key)
  if (!promise) {
    promise = make()
    kept.set(key, promise)
    promise.catch(() => kept.delete(key))
  }
  return promise
}
