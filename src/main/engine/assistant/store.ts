import { AssistantSettings, noAssistant } from '@shared/model/assistant'
import { findWorkspaceSetting, saveSetting } from '../clients/store'
import type { ReadDb, WriteDb } from '../db/database'

const name = 'assistant'

export function getAssistant(db: ReadDb): AssistantSettings {
  const stored = findWorkspaceSetting(db, name)
  return stored === null ? noAssistant : AssistantSettings.parse(JSON.parse(stored))
}

export function saveAssistant(db: WriteDb, settings: AssistantSettings): void {
  saveSetting(db, name, JSON.stringify(settings))
}
