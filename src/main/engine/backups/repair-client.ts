import { copyFile, rename } from 'node:fs/promises'
import { Failure } from '@shared/model/failure'
import { clientPath } from '../clients/client-places'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { salvageInto } from '../db/salvage'
import { appendJournal } from '../journal/store'
import { rebuildRollups } from '../rollups/store'
import { backupPath, listBackups } from './backup-files'

/**
 * Puts the newest backup in the place of a client's file that is damaged, and adds the mentions that can still be read
 * in it. The damaged file stays beside it under another name: nobody can know what it may still be needed for.
 */
export async function repairClient(
  workspace: Workspace,
  client: string,
): Promise<{ backup: string; salvaged: number }> {
  const { db, dataFolder, clients, now, device } = workspace
  getClient(db, client)
  const [backup] = await listBackups(dataFolder, client)
  if (!backup) throw new Failure('backup-none', { client })
  await clients.close(client)
  const path = clientPath(dataFolder, client)
  const aside = `${path}.damaged-${now()}`
  await setAside(path, aside)
  await copyFile(backupPath(dataFolder, client, backup.name), path)
  const held = await clients.writing(client)
  const salvaged = salvageInto(held, aside)
  rebuildRollups(held)
  appendJournal(held, { event: 'client.repaired', data: { backup: backup.name, salvaged } }, now(), device)
  return { backup: backup.name, salvaged }
}

/** With its log: what was written last may stand only there. */
async function setAside(path: string, aside: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) {
    await rename(`${path}${suffix}`, `${aside}${suffix}`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}
