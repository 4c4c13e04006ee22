import type { Handlers } from '@shared/contract'
import { getClient } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { evidenceOf } from './evidence-of'

export function evidenceHandlers({ clients, db, now }: Workspace): Pick<Handlers, 'case.evidence'> {
  return {
    'case.evidence': async ({ client, case: id }) =>
      evidenceOf(await clients.reading(client), getClient(db, client).name, id, now()),
  }
}
