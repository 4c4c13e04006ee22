import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import { getClockRules } from '../clocks/store'
import { inTransaction, type WriteDb } from '../db/database'
import { rebuildRollups, saveLocalTime } from './store'
import { zoneChanges } from './zone-changes'

const zoneName = 'rollups.zone'

/**
 * Days are those of the client's clocks: when its zone has become another, or the file is from before there were
 * rollups, all are counted anew. To be called when a file is opened and after its hours were changed.
 */
export function keepRollups(db: WriteDb): void {
  const { timeZone } = getClockRules(db).hours
  if (findClientSetting(db, zoneName) === timeZone) return
  inTransaction(db, () => {
    saveLocalTime(db, zoneChanges(timeZone))
    rebuildRollups(db)
    saveClientSetting(db, zoneName, timeZone)
  })
}
