import type { Backup } from '@shared/model/backup'
import { failureOf } from '@shared/model/failure'
import { clientPath } from '../clients/client-places'
import type { Workspace } from '../clients/workspace'
import { storageFailure } from '../db/storage-failure'
import type { LongReads } from '../long-reads/long-reads'
import {
  backupName,
  backupPath,
  getBackup,
  makeBackupsFolder,
  noteCounted,
  rotateBackups,
} from './backup-files'
import { saveBackupFailure } from './store'

/** Makes a checked copy of a client's file beside those of before, and lets go of what is no longer needed. */
export async function makeBackup(workspace: Workspace, reads: LongReads, client: string): Promise<Backup> {
  const { dataFolder, now } = workspace
  const name = backupName(now())
  const path = backupPath(dataFolder, client, name)
  try {
    await makeBackupsFolder(dataFolder, client)
    const counted = await reads.copy(clientPath(dataFolder, client), path)
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
