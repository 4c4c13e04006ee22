import { rm } from 'node:fs/promises'
import type { ErasureCertificate } from '@shared/model/backup'
import { Failure } from '@shared/model/failure'
import { backupsFolder, clientFolder } from '../clients/client-places'
import { getClient, removeClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import { listBackups } from './backup-files'
import { countAll, findLastHash, saveBackupFailure } from './store'

/** Removes a client for good: its file, its backups, its passwords. What is given back says that it was done. */
export async function eraseClient(
  workspace: Workspace,
  client: string,
  confirm: string,
): Promise<ErasureCertificate> {
  const { db, dataFolder, clients } = workspace
  const { name } = getClient(db, client)
  if (confirm.trim() !== name) throw new Failure('client-erase-not-confirmed', { name })
  const held = await heldBy(() => clients.reading(client))
  const backups = await listBackups(dataFolder, client)
  await clients.close(client)
  // From the list first: a crash in between leaves files that nobody lists, never a listed client without a file.
  removeClient(db, client)
  saveBackupFailure(db, client, null)
  await rm(clientFolder(dataFolder, client), { recursive: true, force: true })
  await rm(backupsFolder(dataFolder, client), { recursive: true, force: true })
  return {
    client,
    name,
    erasedAt: workspace.now(),
    device: workspace.device,
    ...held,
    backupsErased: backups.length,
  }
}

/** A file that cannot be read can be erased all the same. */
async function heldBy(open: () => Promise<ReadDb>) {
  try {
    const db = await open()
    return { ...countAll(db), journalHash: findLastHash(db) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { mentions: 0, cases: 0, journalHash: null }
  }
}
