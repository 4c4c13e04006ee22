import type { Handlers } from '@shared/contract'
import { createClient } from '../clients/create-client'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { keepLook, look } from '../spikes/look'
import type { Reader } from '../triage/triage'

/** The sample is made once; asking again gives the one that is there. */
export function sampleHandlers(
  workspace: Workspace,
  reader: () => Promise<Reader>,
): Pick<Handlers, 'sample.create'> {
  return {
    'sample.create': async () => {
      const held = listClients(workspace.db).find(({ isSample }) => isSample)
      if (held) return held
      const { loadSample } = await import('./load-sample')
      const { sampleFiles } = await import('./sample-files')
      const sample = sampleFiles()
      const { name, brand, competitors } = sample.client
      const names = competitors.map((competitor) => competitor.name)
      const row = await createClient(workspace, { name, brand: brand.terms, competitors: names }, true)
      const db = await workspace.clients.writing(row.id)
      loadSample(db, sample, workspace, await reader())
      // So that its old bad week is there to be looked at as soon as the client is.
      keepLook(db, await look(db, workspace.now()), workspace.now())
      return row
    },
  }
}
