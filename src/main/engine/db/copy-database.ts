import { open, rename, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'

/**
 * Copies a database while others go on writing to it, checks the copy, and only then gives it its name: what stands
 * under `target` is whole and sound. The copy is one file, without a log beside it.
 */
export async function copyDatabase(from: Pick<Database.Database, 'backup'>, target: string): Promise<void> {
  const part = `${target}.part`
  await rm(part, { force: true })
  await from.backup(part)
  const copy = new Database(part)
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy of the database is not sound: ${String(verdict)}`)
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  await flush(part)
  await rename(part, target)
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
