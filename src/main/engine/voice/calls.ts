import type { Handlers } from '@shared/contract'
import { VoiceCard } from '@shared/model/voice'
import type { Workspace } from '../clients/workspace'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { getResolutions, getVoice, saveResolutions, saveVoice } from './store'

export function voiceHandlers({
  clients,
  now,
  device,
}: Workspace): Pick<Handlers, 'voice.get' | 'voice.set'> {
  return {
    'voice.get': async ({ client }) => {
      const db = await clients.reading(client)
      return { voice: getVoice(db), resolutions: getResolutions(db) }
    },
    'voice.set': async ({ client, voice, resolutions }) => {
      const db = await clients.writing(client)
      inTransaction(db, () => {
        if (voice) saveVoice(db, VoiceCard.parse({ ...getVoice(db), ...voice }))
        if (resolutions) saveResolutions(db, resolutions)
        appendJournal(db, { event: 'voice.set', data: {} }, now(), device)
      })
      return null
    },
  }
}
