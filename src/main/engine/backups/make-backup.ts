import type { Backup } from '@shared/model/backup'
import { failureOf } from '@shared/model/failure'
import { clientPath } from '../clients/client-places'
import type { Workspace } from '../clients/workspace'
import { copyDatabase } from '../db/copy-database'
import { openForReading } from '../db/open-database'
import { clientMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import {
  backupName,
  backupPath,
  getBackup,
  makeBackupsFolder,
  noteCounted,
  rotateBackups,
} from './backup-files'
import { countAll, saveBackupFailure } from './store'

/** Makes a checked copy of a client's file beside those of before, and lets go of what is no longer needed. */
export async function makeBackup(workspace: Workspace, client: string): Promise<Backup> {
  const { dataFolder, now } = workspace
  const name = backupName(now())
  const path = backupPath(dataFolder, client, name)
  try {
    await makeBackupsFolder(dataFolder, client)
    const counted = await copyClient(dataFolder, client, path)
    await noteCounted(path, counted)
    await rotateBackups(dataFolder, client, now())
    saveBackupFailure(workspace.db, client, null)
  } catch (error) {
    const failure = storageFailure(error, path)
    saveBackupFailure(workspace.db, client, { at: now(), reason: failureOf(failure) })
    throw failure
  }
  return getBackup(dataFolder, client, name)
}

/** Copies a client's file as it is now, and gives what was counted in the copy. */
export async function copyClient(
  dataFolder: string,
  client: string,
  target: string,
): Promise<{ mentions: number; cases: number }> {
  const source = await openForReading(clientPath(dataFolder, client), clientMigrations)
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
}
