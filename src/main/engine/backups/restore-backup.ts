import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Drill } from '@shared/model/backup'
import type { ClientRow } from '@shared/model/client'
import { clientFolder, clientPath, workshopFolder } from '../clients/client-places'
import { insertClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { storageFailure } from '../db/storage-failure'
import type { LongReads } from '../long-reads/long-reads'
import { backupPath, getBackup } from './backup-files'

/** Makes a new client of a backup. What the client holds now is not touched. */
export async function restoreBackup(
  workspace: Workspace,
  client: string,
  backup: string,
  name: string,
): Promise<ClientRow> {
  await getBackup(workspace.dataFolder, client, backup)
  return adoptFile(workspace, backupPath(workspace.dataFolder, client, backup), name)
}

/** Makes a client of a whole client file: copied, opened, brought up to date, and only then entered in the list. */
export async function adoptFile(workspace: Workspace, file: string, name: string): Promise<ClientRow> {
  const row = { id: workspace.newId(), name, createdAt: workspace.now(), archivedAt: null, isSample: false }
  const folder = clientFolder(workspace.dataFolder, row.id)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(file, clientPath(workspace.dataFolder, row.id))
    await workspace.clients.writing(row.id)
  } catch (error) {
    await workspace.clients.close(row.id)
    await rm(folder, { recursive: true, force: true })
    throw storageFailure(error, folder)
  }
  insertClient(workspace.db, row)
  return row
}

/** Opens a copy of a backup and reads it through: a backup that was never tried is a hope. */
export async function drillBackup(
  { dataFolder }: Workspace,
  reads: LongReads,
  client: string,
  backup: string,
): Promise<Drill> {
  await getBackup(dataFolder, client, backup)
  const folder = workshopFolder(dataFolder)
  await mkdir(folder, { recursive: true })
  return reads.drill(backupPath(dataFolder, client, backup), join(folder, `drill-${client}-${backup}.db`))
}
