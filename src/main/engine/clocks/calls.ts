import type { Handlers } from '@shared/contract'
import type { ClockSettings } from '@shared/contract/clocks'
import { reworkClocks } from '../cases/rework-clocks'
import type { Workspace } from '../clients/workspace'
import { replanByClocks } from '../collect/replan'
import { inTransaction, type ReadDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { keepRollups } from '../rollups/keep-rollups'
import { getClockRules, getNoticeRules, saveClockRules, saveNoticeRules } from './store'

type ClockHandlers = Pick<Handlers, 'clock.get' | 'clock.set'>

export function clockHandlers({ clients, now, device }: Workspace): ClockHandlers {
  return {
    'clock.get': async ({ client }) => settingsOf(await clients.reading(client)),
    'clock.set': async ({ client, rules, notices }) => {
      const db = await clients.writing(client)
      inTransaction(db, () => {
        if (rules) {
          const zoneBefore = getClockRules(db).hours.timeZone
          saveClockRules(db, rules)
          if (rules.hours.timeZone !== zoneBefore) replanByClocks(db, rules.hours.timeZone, now())
          // What was late by the rules of its day must stay provable after they have changed.
          appendJournal(db, { event: 'clock.set', data: { rules } }, now(), device)
          keepRollups(db)
        }
        if (notices) saveNoticeRules(db, notices)
      })
      if (rules) await reworkClocks(db, now())
      return settingsOf(db)
    },
  }
}

function settingsOf(db: ReadDb): ClockSettings {
  return { rules: getClockRules(db), notices: getNoticeRules(db) }
}
