import { instantOf, localOf } from '../local-time'
import type { Day, WhenValue } from './when'
import type { SpanUnit } from './date-words'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const spanMs: Record<Exclude<SpanUnit, 'month'>, number> = {
  minute: minuteMs,
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
}

/** The latest instant at which what was said is kept, in UTC ms; days end at midnight by the clocks of the zone. */
export function dueOf(when: WhenValue, now: number, timeZone: string): number {
  const local = localOf(now, timeZone)
  if (when.kind === 'span') return spanEnd(when, now, local, timeZone)
  const today = Math.floor(local / dayMs) * dayMs
  const start = when.day ? startOf(when.day, today) : today
  if (when.hour === null) return instantOf(when.isBefore ? start : start + dayMs, timeZone) - 1
  const at = start + when.hour * hourMs + when.minute * minuteMs
  // "By 9" said at noon is tomorrow's 9.
  return instantOf(!when.day && at <= local ? at + dayMs : at, timeZone)
}

function spanEnd(
  { amount, unit, isWorking }: WhenValue & { kind: 'span' },
  now: number,
  local: number,
  timeZone: string,
): number {
  if (unit === 'minute' || unit === 'hour') return now + amount * spanMs[unit]
  const today = Math.floor(local / dayMs) * dayMs
  if (unit === 'month') return instantOf(inMonths(today, amount) + dayMs, timeZone) - 1
  const days = (amount * spanMs[unit]) / dayMs
  return instantOf((isWorking ? afterWorkingDays(today, days) : today + days * dayMs) + dayMs, timeZone) - 1
}

/** The start of a day, as local time written as if it were UTC. */
function startOf(day: Day, today: number): number {
  switch (day.kind) {
    case 'offset':
      return today + day.days * dayMs
    case 'weekday':
      return weekdayAfter(today, day.weekday, day.isNext)
    case 'date':
      return dateAhead(day, today)
    case 'end-of':
      return endDay(day, today)
  }
}

/** "Friday" on a Friday is that of the week to come; "next Friday" is never within the next two days. */
function weekdayAfter(today: number, weekday: number, isNext: boolean): number {
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7 || 7
  return today + (isNext && ahead < 3 ? ahead + 7 : ahead) * dayMs
}

/** A date without a year is the next one of its name. */
function dateAhead({ day, month, year }: Day & { kind: 'date' }, today: number): number {
  if (year !== null) return Date.UTC(year, month - 1, day)
  const thisYear = new Date(today).getUTCFullYear()
  const here = Date.UTC(thisYear, month - 1, day)
  return here < today ? Date.UTC(thisYear + 1, month - 1, day) : here
}

/** Weeks end on Sunday. */
function endDay({ unit, ahead }: Day & { kind: 'end-of' }, today: number): number {
  const date = new Date(today)
  if (unit === 'day') return today
  if (unit === 'week') return today + (((7 - date.getUTCDay()) % 7) + 7 * ahead) * dayMs
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + ahead, 0)
}

function inMonths(today: number, months: number): number {
  const date = new Date(today)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))
}

function afterWorkingDays(today: number, days: number): number {
  let at = today
  for (let left = Math.min(days, 400); left > 0;) {
    at += dayMs
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1
  }
  return at
}
