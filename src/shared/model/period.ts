import { z } from 'zod'
import { dayNumber, dayText } from '../text/hours/local-days'

/** From one day of the client's clocks to another, both included. */
export const Period = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && dayNumber(to) - dayNumber(from) < longestDays)
export type Period = z.infer<typeof Period>

/** Ten years and a bit. */
const longestDays = 3700

export const periodNames = ['7d', '30d', '90d', 'month', 'last-month', 'year'] as const
export type PeriodName = (typeof periodNames)[number]

/** The period of a name, seen from a day: the last so many days up to that day, or whole months. */
export function namedPeriod(name: PeriodName, today: string): Period {
  const day = dayNumber(today)
  switch (name) {
    case '7d':
      return { from: dayText(day - 6), to: today }
    case '30d':
      return { from: dayText(day - 29), to: today }
    case '90d':
      return { from: dayText(day - 89), to: today }
    case 'year':
      return { from: dayText(day - 364), to: today }
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today }
    case 'last-month':
      return monthBefore(`${today.slice(0, 8)}01`)
  }
}

/** The period that comes before: the month before a whole month, else as many days as the period has. */
export function periodBefore({ from, to }: Period): Period {
  if (from.endsWith('-01') && to === lastOfMonth(from)) return monthBefore(from)
  const days = dayNumber(to) - dayNumber(from) + 1
  return { from: dayText(dayNumber(from) - days), to: dayText(dayNumber(from) - 1) }
}

/** So many bars are told apart at a glance; a longer period is drawn in weeks, then in months. */
const mostDays = 62
const mostWeeks = 62 * 7

export type StepName = 'day' | 'week' | 'month'

export function stepNameOf(period: Period): StepName {
  const days = daysIn(period)
  if (days <= mostDays) return 'day'
  return days <= mostWeeks ? 'week' : 'month'
}

export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1
}

function monthBefore(first: string): Period {
  const last = dayText(dayNumber(first) - 1)
  return { from: `${last.slice(0, 8)}01`, to: last }
}

function lastOfMonth(first: string): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
