import { inTransaction, type WriteDb } from '../db/database'
import { getClockRules } from '../clocks/store'
import { refreshCases } from './refresh'
import { listWakeable } from './store'

/** Brings back the snoozed cases whose moment has come, and raises those whose promise is overdue; gives how many. */
export function wakeCases(db: WriteDb, now: number): number {
  return inTransaction(db, () => {
    const ids = listWakeable(db, now)
    if (ids.length > 0) refreshCases(db, ids, getClockRules(db), now)
    return ids.length
  })
}
