import type { Platform } from '@shared/model/mention'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

/** How many characters an answer may have, as the client's own place on a platform last said; null where it never did. */
export function findReplyLimit(db: ReadDb, platform: Platform): number | null {
  const stored = findClientSetting(db, nameOf(platform))
  return stored === null ? null : Number(stored)
}

export function saveReplyLimit(db: WriteDb, platform: Platform, characters: number): void {
  saveClientSetting(db, nameOf(platform), String(characters))
}

function nameOf(platform: Platform): string {
  return `reply.limit.${platform}`
}
