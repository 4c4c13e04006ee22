import { rm } from 'node:fs/promises'
import type { Handlers } from '@shared/contract'
import type { ClientOverview, ClientRow, ClientState } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { listBackups } from '../backups/backup-files'
import { figuresOf } from '../overview/store'
import { countAlarms } from '../spikes/store'
import { listSubjects } from '../subjects/store'
import { clientFolder } from './client-places'
import { createClient } from './create-client'
import * as store from './store'
import { verifyClient } from './verify-client'
import type { Workspace } from './workspace'

type ClientHandlers = Pick<
  Handlers,
  | 'workspace.get'
  | 'workspace.set'
  | 'client.list'
  | 'client.overview'
  | 'client.create'
  | 'client.rename'
  | 'client.archive'
  | 'client.verify'
  | 'client.subjects'
  | 'sample.remove'
>

export function clientHandlers(workspace: Workspace, version: string): ClientHandlers {
  const { db, clients, dataFolder } = workspace
  return {
    'workspace.get': () => ({ settings: store.getSettings(db), version, dataFolder }),
    'workspace.set': (changes) => {
      const known = store.getSettings(db)
      const {
        locale = known.locale,
        theme = known.theme,
        lastClientId = known.lastClientId,
        keepsRunning = known.keepsRunning,
      } = changes
      const settings = { locale, theme, lastClientId, keepsRunning }
      store.saveSettings(db, settings)
      return settings
    },
    'client.list': () => store.listClients(db),
    'client.overview': () => Promise.all(store.listClients(db).map((row) => overviewOf(workspace, row))),
    'client.create': (client) => createClient(workspace, client),
    'client.rename': ({ client, name }) => {
      store.renameClient(db, store.getClient(db, client).id, name)
      return null
    },
    'client.archive': async ({ client, isArchived }) => {
      store.setArchived(db, store.getClient(db, client).id, isArchived ? workspace.now() : null)
      if (isArchived) await clients.close(client)
      return null
    },
    'client.verify': ({ client }) => clients.readingAnew(client, (db) => verifyClient(client, db)),
    'client.subjects': async ({ client }) => listSubjects(await clients.reading(client)),
    'sample.remove': async ({ client }) => {
      const { isSample } = store.getClient(db, client)
      // Only what we made up ourselves goes in one click; a real client is archived.
      if (!isSample) throw new Failure('client-not-found', { client })
      await clients.close(client)
      store.removeClient(db, client)
      await rm(clientFolder(dataFolder, client), { recursive: true, force: true })
      return null
    },
  }
}

const noFigures = {
  ...{ mentionCount: 0, unreadCount: 0, lastReadAt: null, troubledSources: 0, alarms: 0 },
  ...{ openCases: 0, overdue: 0, nextDueAt: null, latePromises: 0, promisesToday: 0 },
  ...{ lastReportAt: null, draftReports: 0, isReportDue: false },
  negative: { days: [], before: 0 },
}

/** One damaged client must not hide the others, so its state stands in its line instead of an error. */
async function overviewOf({ clients, dataFolder, now }: Workspace, row: ClientRow): Promise<ClientOverview> {
  const [backup] = await listBackups(dataFolder, row.id)
  const common = { ...row, lastBackupAt: backup?.at ?? null }
  try {
    const db = await clients.reading(row.id)
    return { ...common, state: 'ready', ...figuresOf(db, now()), alarms: countAlarms(db) }
  } catch (error) {
    const state = stateOf(error)
    if (!state) throw error
    return { ...common, state, ...noFigures }
  }
}

function stateOf(error: unknown): ClientState | null {
  if (!(error instanceof Failure)) return null
  switch (error.code) {
    case 'client-newer':
      return 'newer'
    case 'client-missing':
      return 'missing'
    case 'client-damaged':
    case 'disk-denied':
      return 'damaged'
    default:
      return null
  }
}
