import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { listScheduled, setNextRun, type StoredSource } from '../sources/store'
import type { Planned } from './lines'
import { plannedAfterWake } from './next-run-at'

/** All scheduled sources of all clients that are not archived, the most overdue first, with the plans that hold by the clock as it is now. */
export async function plannedSources(workspace: Workspace): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const { id: client, archivedAt } of listClients(workspace.db)) {
    if (archivedAt !== null) continue
    const sources = await scheduledOf(workspace, client)
    planned.push(...sources.map((source) => ({ client, source })))
  }
  return planned.sort((a, b) => (a.source.nextRunAt ?? Infinity) - (b.source.nextRunAt ?? Infinity))
}

/** A client that cannot be opened has its own line in the overview; it must not stop the others. */
async function scheduledOf(workspace: Workspace, client: string): Promise<StoredSource[]> {
  try {
    const sources = listScheduled(await workspace.clients.reading(client))
    return await Promise.all(sources.map((source) => withPlan(workspace, client, source)))
  } catch {
    return []
  }
}

async function withPlan(
  { clients, now }: Workspace,
  client: string,
  source: StoredSource,
): Promise<StoredSource> {
  const nextRunAt = plannedAfterWake({ ...source, intervalMs: source.intervalMs ?? 0 }, now())
  if (nextRunAt === null || nextRunAt === source.nextRunAt) return source
  setNextRun(await clients.writing(client), source.id, nextRunAt)
  return { ...source, nextRunAt }
}
