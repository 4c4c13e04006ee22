import type { ClockRules, Priority } from '@shared/model/clock'
import type { Platform } from '@shared/model/mention'
import { dayAndNight, targetMinutes } from '@shared/text/hours/clock-of'
import { dueAt } from '@shared/text/hours/open-time'

/** When an answer is due (UTC ms), counted in the client's business hours; null where there are none. */
export function deadlineOf(
  waiting: { kind: 'first' | 'next'; startedAt: number; platform: Platform; priority: Priority },
  rules: ClockRules,
): number | null {
  const hours = rules.alwaysOpenFor.includes(waiting.priority) ? dayAndNight : rules.hours
  return dueAt(hours, waiting.startedAt, targetMinutes(waiting, rules))
}
