import { ClockRules, defaultClockRules, defaultNoticeRules, NoticeRules } from '@shared/model/clock'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import type { ReadDb, WriteDb } from '../db/database'

const rulesName = 'clock.rules'
const noticesName = 'clock.notices'

/** The rules of each file as they were last read, so that the tables behind its hours are made once and not for each clock. */
const known = new WeakMap<ReadDb, { stored: string | null; rules: ClockRules }>()

/** As long as the client has no rules of its own, its day is that of this computer, as it was when the file was opened. */
export function getClockRules(db: ReadDb): ClockRules {
  const stored = findClientSetting(db, rulesName)
  const held = known.get(db)
  if (held?.stored === stored) return held.rules
  const rules = ClockRules.parse(stored === null ? defaultClockRules() : JSON.parse(stored))
  known.set(db, { stored, rules })
  return rules
}

export function saveClockRules(db: WriteDb, rules: ClockRules): void {
  saveClientSetting(db, rulesName, JSON.stringify(rules))
}

export function getNoticeRules(db: ReadDb): NoticeRules {
  const stored = findClientSetting(db, noticesName)
  return stored === null ? defaultNoticeRules : NoticeRules.parse(JSON.parse(stored))
}

export function saveNoticeRules(db: WriteDb, rules: NoticeRules): void {
  saveClientSetting(db, noticesName, JSON.stringify(rules))
}
