import { copyFile, rm } from 'node:fs/promises'
import type { Drill } from '@shared/model/backup'
import { verifyClient } from '../clients/verify-client'
import { openForWriting } from '../db/open-database'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'

/** Opens a copy of a client's file, brings it up to date and reads it through and through; the copy goes again. */
export async function drillFile(file: string, copy: string): Promise<Drill> {
  try {
    await copyFile(file, copy)
    const db = await openForWriting(copy, clientMigrations)
    try {
      const { ok, mentions, findings } = verifyClient(file, db)
      return { ok, mentions, failed: findings.filter((one) => !one.ok).map(({ check }) => check) }
    } finally {
      db.close()
    }
  } catch (error) {
    throw storageFailure(error, file)
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${copy}${suffix}`, { force: true })
  }
}
