import type { Handlers } from '@shared/contract'
import type { SpikeList } from '@shared/contract/spikes'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'
import { keepLook, look } from './look'
import * as store from './store'

export function spikeHandlers({ clients, now }: Workspace): Pick<Handlers, 'spike.list' | 'spike.look'> {
  return {
    'spike.list': async ({ client }) => listOf(await clients.reading(client)),
    'spike.look': async ({ client }) => {
      const db = await clients.writing(client)
      keepLook(db, await look(db, now()), now())
      return listOf(db)
    },
  }
}

function listOf(db: ReadDb): SpikeList {
  return {
    open: store.listOpenSpikes(db),
    past: store.listPastSpikes(db),
    lookedAt: store.findLookedAt(db),
  }
}
