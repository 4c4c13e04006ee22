import { ClockRules, defaultClockRules } from '@shared/model/clock'
import { prepared, type ReadDb } from '../db/database'

export function getClockRules(db: ReadDb): ClockRules {
  const stored = prepared<string>(db, "SELECT value FROM clientSetting WHERE name = 'clock'").pluck().get()
  return stored === undefined ? defaultClockRules() : ClockRules.parse(JSON.parse(stored))
}
