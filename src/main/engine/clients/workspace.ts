import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { Failure } from '@shared/model/failure'
import type { WriteDb } from '../db/database'
import { openForWriting } from '../db/open-database'
import { workspaceMigrations } from '../db/schemas'
import { storageFailure } from '../db/storage-failure'
import { OpenClients } from './open-clients'
import { clientsFolder, workspacePath } from './client-places'
import { deviceName } from './store'

/** All clients on this computer: the registry, the open files, and what every noun needs to write honestly. */
export interface Workspace {
  dataFolder: string
  db: WriteDb
  clients: OpenClients
  device: string
  now: () => number
  newId: () => string
}

/** Opens the workspace in `dataFolder`, making it on the first start. */
export async function openWorkspace(dataFolder: string, now: () => number): Promise<Workspace> {
  const folder = clientsFolder(dataFolder)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw storageFailure(error, folder, false)
  })
  const db = await openForWriting(workspacePath(dataFolder), workspaceMigrations).catch(asWorkspaceFailure)
  return {
    dataFolder,
    db,
    clients: new OpenClients(dataFolder),
    device: deviceName(db, newId),
    now,
    newId,
  }
}

/** The same damage means something else here: it is the list that cannot be read, not a client. */
function asWorkspaceFailure(error: unknown): never {
  if (error instanceof Failure && error.code === 'client-damaged') {
    throw new Failure('workspace-damaged', error.data, { cause: error })
  }
  if (error instanceof Failure && error.code === 'client-newer') {
    throw new Failure('workspace-newer', error.data, { cause: error })
  }
  throw error
}

/** Twelve characters of the alphabet of `ClientId`: enough never to meet twice on one computer. */
function newId(): string {
  return [...randomBytes(12)].map((byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')
}
