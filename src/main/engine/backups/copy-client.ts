import type { Backup } from '@shared/model/backup'
import { copyDatabase } from '../db/copy-database'
import { openForReading } from '../db/open-database'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import { countAll } from './store'

export type Counted = Pick<Backup, 'mentions' | 'cases'>

/** Copies a client's file as it is now, checks the copy and gives what was counted in it. */
export async function copyClient(path: string, target: string): Promise<Counted> {
  try {
    const source = await openForReading(path, clientMigrations)
    try {
      await copyDatabase(source, target)
    } finally {
      source.close()
    }
    const copy = await openForReading(target, clientMigrations)
    try {
      return countAll(copy)
    } finally {
      copy.close()
    }
  } catch (error) {
    throw storageFailure(error, target)
  }
}
