import Database from 'better-sqlite3'
import { Failure } from '@shared/model/failure'

/**
 * Makes this process the only writer of a client until the returned function is called. SQLite's own file lock holds
 * it, so a killed process leaves nothing behind that has to be cleared away.
 */
export function lockClient(path: string, client: string): () => void {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Failure('client-locked', { client }, { cause: error })
    }
    throw error
  }
  return () => lock.close()
}
