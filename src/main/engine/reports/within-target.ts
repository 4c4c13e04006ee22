import type { Share } from '@shared/model/analytics'
import type { ClockRules } from '@shared/model/clock'
import { dayAndNight, targetMinutes } from '@shared/text/hours/clock-of'
import { openMsBetween } from '@shared/text/hours/open-time'
import type { AnsweredCase } from './case-store'

/** How many first answers came within what the client has set itself, counted in its open hours; who waits longer than that now counts as late. */
export function withinTarget(cases: readonly AnsweredCase[], rules: ClockRules, now: number): Share {
  let [count, of] = [0, 0]
  for (const one of cases) {
    const { openedAt, firstAnsweredAt, priority } = one
    // Where a source does not say when it was answered, the answer carries the time of the question.
    if (firstAnsweredAt !== null && firstAnsweredAt <= openedAt) continue
    const hours = rules.alwaysOpenFor.includes(priority) ? dayAndNight : rules.hours
    const target = targetMinutes({ kind: 'first', ...one }, rules) * 60_000
    const isInTime = openMsBetween(hours, openedAt, firstAnsweredAt ?? now) <= target
    if (firstAnsweredAt === null && isInTime) continue
    of += 1
    if (isInTime) count += 1
  }
  return { count, of }
}
