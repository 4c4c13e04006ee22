import type { BusinessHours } from '../../model/clock'
import { lastYear, localYearAt, openYearOf, type OpenYear } from './open-year'

const minuteMs = 60_000
/** Who does not open within so many years is closed; it also bounds every search. */
const farthestYears = 20

/** The milliseconds between two moments in which the business is open. */
export function openMsBetween(hours: BusinessHours, from: number, to: number): number {
  if (!(from < to)) return 0
  const firstYear = localYearAt(hours, from)
  const finalYear = localYearAt(hours, to)
  let openMs = -openMsBefore(openYearOf(hours, firstYear), from)
  for (let year = firstYear; year < finalYear; year += 1) openMs += openYearOf(hours, year).totalMs
  return openMs + openMsBefore(openYearOf(hours, finalYear), to)
}

/** The first moment by which so many open minutes have passed since `startAt`; null where it never opens again. */
export function dueAt(hours: BusinessHours, startAt: number, minutes: number): number | null {
  let leftMs = minutes * minuteMs
  for (const table of yearsFrom(hours, startAt)) {
    const wantedMs = leftMs + openMsBefore(table, startAt)
    if (table.totalMs > 0 && wantedMs <= table.totalMs) return Math.max(startAt, momentAfter(table, wantedMs))
    leftMs = wantedMs - table.totalMs
  }
  return null
}

export function isOpenAt(hours: BusinessHours, at: number): boolean {
  const { starts, ends } = openYearOf(hours, localYearAt(hours, at))
  return at < (ends[lastUpTo(starts, at)] ?? -Infinity)
}

/** The moment itself while it is open; null where it never opens again. */
export function nextOpeningAt(hours: BusinessHours, at: number): number | null {
  for (const { starts, ends } of yearsFrom(hours, at)) {
    const start = starts[lastUpTo(ends, at) + 1]
    if (start !== undefined) return Math.max(at, start)
  }
  return null
}

function* yearsFrom(hours: BusinessHours, at: number): Generator<OpenYear> {
  if (!Number.isFinite(at)) return
  const firstYear = localYearAt(hours, at)
  const finalYear = Math.min(firstYear + farthestYears, lastYear)
  for (let year = firstYear; year <= finalYear; year += 1) yield openYearOf(hours, year)
}

/** The open time of the year up to a moment; none before the year. */
function openMsBefore(table: OpenYear, at: number): number {
  const index = lastUpTo(table.starts, at)
  const start = table.starts[index]
  if (start === undefined) return 0
  return table.before[index]! + Math.min(at, table.ends[index]!) - start
}

/** The moment at which the open time of the year has come to `openMs`. */
function momentAfter({ starts, before }: OpenYear, openMs: number): number {
  const index = Math.max(0, lastUpTo(before, openMs - 1))
  return starts[index]! + openMs - before[index]!
}

/** The place of the last number that is not above `limit`, -1 where all are; the list rises. */
function lastUpTo(list: readonly number[], limit: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
