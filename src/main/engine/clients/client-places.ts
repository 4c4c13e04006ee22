import { join } from 'node:path'

/** Where things lie in the data folder; nothing else in the program joins these paths. */
export const workspacePath = (dataFolder: string) => join(dataFolder, 'workspace.db')
export const clientsFolder = (dataFolder: string) => join(dataFolder, 'clients')
export const clientFolder = (dataFolder: string, id: string) => join(clientsFolder(dataFolder), id)
export const clientPath = (dataFolder: string, id: string) => join(clientFolder(dataFolder, id), 'client.db')
export const backupsFolder = (dataFolder: string, id: string) => join(dataFolder, 'backups', id)
/** For what is put together before it goes where it belongs; on the same disk, so that it can be moved. */
export const workshopFolder = (dataFolder: string) => join(dataFolder, 'workshop')
export const clientLockPath = (dataFolder: string, id: string) =>
  join(clientFolder(dataFolder, id), 'writer.lock')
