import { z } from 'zod'
import {
  BackupName,
  Passphrase,
  type Backup,
  type BackupState,
  type Drill,
  type ErasureCertificate,
} from '../model/backup'
import { ClientId, NewClient, type ClientRow } from '../model/client'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneBackup = OneClient.extend({ backup: BackupName })
/** A file is named by a token that the shell or the command line gave for it. */
const File = z.string().regex(/^[a-f0-9]{32}$/)

export const backupCalls = {
  'backup.list': read(OneClient).gives<BackupState>(),
  'backup.make': write(OneClient, ['backup', 'client']).gives<Backup>(),
  /** Opens a copy of the backup and reads it through; the client itself is not touched. */
  'backup.drill': read(OneBackup).gives<Drill>(),
  /** Always into a new client: what is there now stays as it is. */
  'backup.restore': write(OneBackup.extend({ name: NewClient.shape.name }), ['client']).gives<ClientRow>(),
  /** Puts the last good backup in the place of a damaged file, and whatever of that one can still be read; the damaged file is kept. */
  'client.repair': write(OneClient, ['client', 'backup', 'mention', 'case']).gives<{
    backup: string
    salvaged: number
  }>(),
  /** The whole client as one file; with a passphrase it is encrypted (age). */
  'client.handOver': read(OneClient.extend({ file: File, passphrase: Passphrase.nullable() })).gives<{
    bytes: number
  }>(),
  'client.takeOver': write(z.strictObject({ file: File, passphrase: z.string().max(200).nullable() }), [
    'client',
  ]).gives<ClientRow>(),
  /** For good, with its backups. The name must be typed. */
  'client.erase': write(OneClient.extend({ confirm: z.string().max(120) }), [
    'client',
  ]).gives<ErasureCertificate>(),
}
