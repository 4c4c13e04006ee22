import { z } from 'zod'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'
import { noMemory, type NoticeMemory } from './notices-due'

const name = 'notices.told'

const Memory = z.object({
  told: z.record(z.string(), z.number()),
  lookedAt: z.number().nullable(),
  digestAt: z.number().nullable(),
})

export function getNoticeMemory(db: ReadDb): NoticeMemory {
  const stored = findClientSetting(db, name)
  return stored === null ? noMemory : Memory.parse(JSON.parse(stored))
}

export function saveNoticeMemory(db: WriteDb, memory: NoticeMemory): void {
  saveClientSetting(db, name, JSON.stringify(memory))
}
