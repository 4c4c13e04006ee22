import { dayAt, dayText } from '@shared/text/hours/local-days'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { duePeriod } from './due-period'
import { findTemplate, hasApproved } from './store'

/** Whether a week or month is over of which the client is to have a report, and nobody has approved one. */
export function isReportDue(db: ReadDb, now: number): boolean {
  const rhythm = findTemplate(db)?.rhythm ?? 'never'
  if (rhythm === 'never') return false
  const period = duePeriod(rhythm, dayText(dayAt(getClockRules(db).hours.timeZone, now)))
  return period !== null && !hasApproved(db, period)
}
