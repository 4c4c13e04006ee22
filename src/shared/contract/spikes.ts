import { z } from 'zod'
import { ClientId } from '../model/client'
import type { SpikeRow } from '../model/spike'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

export interface SpikeList {
  /** Those that are not over, the newest first. */
  open: SpikeRow[]
  past: SpikeRow[]
  /** When it was last looked for any; null before the first time. */
  lookedAt: number | null
}

export const spikeCalls = {
  'spike.list': read(OneClient).gives<SpikeList>(),
  /** Looks for spikes now, and through all the time since it was last looked. */
  'spike.look': write(OneClient, ['spike']).gives<SpikeList>(),
}
