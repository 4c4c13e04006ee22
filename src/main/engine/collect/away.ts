import type { AwayReason, AwaySpan } from '@shared/model/source'
import { findWorkspaceSetting, saveSetting } from '../clients/store'
import type { WriteDb } from '../db/database'

const name = 'collect.aliveAt'
/** The loop looks once a minute; what is longer was no nap of its own. */
const longMs = 5 * 60_000

/** The span since the program last noted that it is alive, where that is long ago; notes that it is now. */
export function awaySpan(db: WriteDb, now: number, reason: AwayReason): AwaySpan | null {
  const aliveAt = Number(findWorkspaceSetting(db, name) ?? NaN)
  saveSetting(db, name, String(now))
  return now - aliveAt > longMs ? { fromAt: aliveAt, toAt: now, reason } : null
}
