import { instantOf, localOf } from '../local-time'

const dayMs = 86_400_000

/** When this day and this week end by the clocks of a zone (UTC ms); weeks end on Sunday. */
export function dueBounds(now: number, timeZone: string): { dayEnd: number; weekEnd: number } {
  const today = Math.floor(localOf(now, timeZone) / dayMs) * dayMs
  const untilSunday = (7 - new Date(today).getUTCDay()) % 7
  return {
    dayEnd: instantOf(today + dayMs, timeZone),
    weekEnd: instantOf(today + (untilSunday + 1) * dayMs, timeZone),
  }
}

export const dueGroups = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Where a pending promise stands in the ledger; what has no date is due some day. */
export function dueGroupOf(dueAt: number | null, now: number, timeZone: string): DueGroup {
  if (dueAt === null) return 'later'
  if (dueAt < now) return 'overdue'
  const { dayEnd, weekEnd } = dueBounds(now, timeZone)
  if (dueAt < dayEnd) return 'today'
  return dueAt < weekEnd ? 'week' : 'later'
}
