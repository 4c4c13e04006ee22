import { firstMomentAt, offsetAt } from './zone-offsets'

// Days of a client's clocks: as text 'YYYY-MM-DD', and as a number of days since 1970 to reckon with.

export const dayMs = 86_400_000

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs
}

export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

export function dayAt(timeZone: string, at: number): number {
  return Math.floor((at + offsetAt(timeZone, at)) / dayMs)
}

/** The moment with which a day begins in a zone. */
export function startOfDay(timeZone: string, day: number): number {
  return firstMomentAt(timeZone, day * dayMs)
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7
}
