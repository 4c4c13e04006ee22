import { firstMomentAt, offsetAt } from './zone-offsets'

const minuteMs = 60_000
const dayMs = 86_400_000

/** The minute of the day that the clocks of a zone show. */
export function minuteOfDayAt(timeZone: string, at: number): number {
  return Math.floor(localAt(timeZone, at) / minuteMs) % 1440
}

/** From one minute of the day to another, which may be that of the next day; from and to the same is never. */
export function isWithinDaily({ from, to }: { from: number; to: number }, minute: number): boolean {
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to
}

/** When the clocks of a zone last came to a minute of the day. */
export function lastMomentOf(timeZone: string, minute: number, now: number): number {
  const today = Math.floor(localAt(timeZone, now) / dayMs) * dayMs
  const moment = firstMomentAt(timeZone, today + minute * minuteMs)
  return moment <= now ? moment : firstMomentAt(timeZone, today - dayMs + minute * minuteMs)
}

function localAt(timeZone: string, at: number): number {
  return at + offsetAt(timeZone, at)
}
