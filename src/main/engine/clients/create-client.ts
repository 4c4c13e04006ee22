import { mkdir } from 'node:fs/promises'
import type { ClientRow, NewClient } from '@shared/model/client'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { storageFailure } from '../db/storage-failure'
import { insertSubject } from '../subjects/store'
import type { Workspace } from './workspace'
import { clientFolder } from './client-places'
import { insertClient } from './store'

/**
 * Makes the client's own file with its subjects, and only then enters it in the workspace: a crash in between leaves an
 * unlisted folder, never a listed client without a file.
 */
export async function createClient(
  workspace: Workspace,
  { name, brand, competitors }: NewClient,
  isSample = false,
): Promise<ClientRow> {
  const row = { id: workspace.newId(), name, createdAt: workspace.now(), archivedAt: null, isSample }
  const folder = clientFolder(workspace.dataFolder, row.id)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw storageFailure(error, folder, false)
  })
  const db = await workspace.clients.creating(row.id)
  inTransaction(db, () => {
    insertSubject(db, { kind: 'brand', name, terms: brand.length > 0 ? brand : [name] })
    for (const competitor of distinct(competitors, name)) {
      insertSubject(db, { kind: 'competitor', name: competitor, terms: [competitor] })
    }
    appendJournal(db, { event: 'client.created', data: { name } }, row.createdAt, workspace.device)
  })
  insertClient(workspace.db, row)
  return row
}

function distinct(names: string[], brand: string): string[] {
  const byFold = new Map(names.map((name) => [name.toLowerCase(), name]))
  byFold.delete(brand.toLowerCase())
  return [...byFold.values()]
}
