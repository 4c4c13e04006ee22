import { plainVoice, ResolutionBook, VoiceCard, type Resolution } from '@shared/model/voice'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

const voiceName = 'voice'
const bookName = 'resolutions'

export function getVoice(db: ReadDb): VoiceCard {
  const stored = findClientSetting(db, voiceName)
  return stored === null ? plainVoice : VoiceCard.parse({ ...plainVoice, ...(JSON.parse(stored) as object) })
}

export function saveVoice(db: WriteDb, voice: VoiceCard): void {
  saveClientSetting(db, voiceName, JSON.stringify(voice))
}

export function getResolutions(db: ReadDb): Resolution[] {
  const stored = findClientSetting(db, bookName)
  return stored === null ? [] : ResolutionBook.parse(JSON.parse(stored))
}

export function saveResolutions(db: WriteDb, book: readonly Resolution[]): void {
  saveClientSetting(db, bookName, JSON.stringify(book))
}
