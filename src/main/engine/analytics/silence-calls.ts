import type { Handlers } from '@shared/contract'
import { firstAssumptions, SilenceAssumptions } from '@shared/model/silence-cost'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { Workspace } from '../clients/workspace'
import type { ReadDb } from '../db/database'

const settingName = 'silence.assumptions'

export function silenceHandlers({ clients }: Workspace): Pick<Handlers, 'silence.get' | 'silence.set'> {
  return {
    'silence.get': async ({ client }) => assumptionsOf(await clients.reading(client)),
    'silence.set': async ({ client, assumptions }) => {
      const db = await clients.writing(client)
      saveClientSetting(db, settingName, JSON.stringify(assumptions))
      return assumptionsOf(db)
    },
  }
}

function assumptionsOf(db: ReadDb): SilenceAssumptions {
  const kept = findClientSetting(db, settingName)
  return kept === null ? firstAssumptions : SilenceAssumptions.parse(JSON.parse(kept))
}
