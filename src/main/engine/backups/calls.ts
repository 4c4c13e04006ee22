import type { Handlers } from '@shared/contract'
import type { Workspace } from '../clients/workspace'
import { handOver } from '../handover/hand-over'
import { takeOver } from '../handover/take-over'
import type { FileTokens } from '../imports/file-tokens'
import type { LongReads } from '../long-reads/long-reads'
import { listBackups } from './backup-files'
import { eraseClient } from './erase-client'
import { makeBackup } from './make-backup'
import { repairClient } from './repair-client'
import { drillBackup, restoreBackup } from './restore-backup'
import { findBackupFailure } from './store'

type BackupHandlers = Pick<
  Handlers,
  | Extract<keyof Handlers, `backup.${string}`>
  | 'client.repair'
  | 'client.handOver'
  | 'client.takeOver'
  | 'client.erase'
>

export function backupHandlers(workspace: Workspace, files: FileTokens, reads: LongReads): BackupHandlers {
  return {
    'backup.list': async ({ client }) => ({
      backups: await listBackups(workspace.dataFolder, client),
      failure: findBackupFailure(workspace.db, client),
    }),
    'backup.make': ({ client }) => makeBackup(workspace, reads, client),
    'backup.drill': ({ client, backup }) => drillBackup(workspace, reads, client, backup),
    'backup.restore': ({ client, backup, name }) => restoreBackup(workspace, client, backup, name),
    'client.repair': ({ client }) => repairClient(workspace, client),
    'client.handOver': ({ client, file, passphrase }) =>
      handOver(workspace, reads, client, files.path(file), passphrase),
    'client.takeOver': ({ file, passphrase }) => takeOver(workspace, files.path(file), passphrase),
    'client.erase': ({ client, confirm }) => eraseClient(workspace, client, confirm),
  }
}
