import { setImmediate as nextTurn } from 'node:timers/promises'
import { inTransaction, type WriteDb } from '../db/database'
import { getClockRules } from '../clocks/store'
import { refreshCases } from './refresh'
import { listOpenCases } from './store'

const perTransaction = 500

/** After the clock rules have changed: all open deadlines anew, between other work. */
export async function reworkClocks(db: WriteDb, now: number): Promise<void> {
  const rules = getClockRules(db)
  for (let after = 0; ;) {
    const ids = inTransaction(db, () => {
      const open = listOpenCases(db, after, perTransaction)
      refreshCases(db, open, rules, now)
      return open
    })
    if (ids.length < perTransaction) return
    after = ids.at(-1) ?? after
    await nextTurn()
  }
}
