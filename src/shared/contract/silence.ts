import { z } from 'zod'
import { ClientId } from '../model/client'
import { SilenceAssumptions } from '../model/silence-cost'
import { read, write } from './call'

export const silenceCalls = {
  /** What the cost of silence is reckoned from for this client. */
  'silence.get': read(z.strictObject({ client: ClientId })).gives<SilenceAssumptions>(),
  'silence.set': write(z.strictObject({ client: ClientId, assumptions: SilenceAssumptions }), [
    'client',
  ]).gives<SilenceAssumptions>(),
}
