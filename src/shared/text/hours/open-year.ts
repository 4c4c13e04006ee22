import type { BusinessHours, OpenSpan } from '../../model/clock'
import { firstMomentAt, offsetAt } from './zone-offsets'

/** The open spans of one local year as moments in their order; `before[i]` is the open time of the year before span i. */
export interface OpenYear {
  starts: number[]
  ends: number[]
  before: number[]
  totalMs: number
}

/** Nothing that the app reads is older, and no clock is due later; moments beyond count as these ends. */
export const firstYear = 1970
export const lastYear = 2199

const minuteMs = 60_000
const dayMs = 86_400_000
const tables = new WeakMap<BusinessHours, Map<number, OpenYear>>()

/** Made once for each year of each hours object: whoever asks often keeps the object. */
export function openYearOf(hours: BusinessHours, year: number): OpenYear {
  let known = tables.get(hours)
  if (!known) tables.set(hours, (known = new Map<number, OpenYear>()))
  let table = known.get(year)
  if (!table) known.set(year, (table = makeOpenYear(hours, year)))
  return table
}

/** The year that the clocks of the business show. */
export function localYearAt({ timeZone }: BusinessHours, at: number): number {
  const within = Math.min(Math.max(at, Date.UTC(firstYear, 0, 1)), Date.UTC(lastYear, 11, 31))
  const year = new Date(within + offsetAt(timeZone, within)).getUTCFullYear()
  return Math.min(Math.max(year, firstYear), lastYear)
}

function makeOpenYear({ timeZone, week, holidays }: BusinessHours, year: number): OpenYear {
  const table: OpenYear = { starts: [], ends: [], before: [], totalMs: 0 }
  const spansByDay = week.map(merged)
  const closed = new Set(holidays)
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += dayMs) {
    const date = new Date(day)
    const name = date.toISOString().slice(0, 10)
    if (closed.has(name) || closed.has(name.slice(5))) continue
    for (const [from, to] of spansByDay[(date.getUTCDay() + 6) % 7] ?? []) {
      add(table, firstMomentAt(timeZone, day + from * minuteMs), firstMomentAt(timeZone, day + to * minuteMs))
    }
  }
  return table
}

/** A span that falls into the hour left out in spring has no length, and none is kept. */
function add(table: OpenYear, start: number, end: number): void {
  if (end <= start) return
  table.starts.push(start)
  table.ends.push(end)
  table.before.push(table.totalMs)
  table.totalMs += end - start
}

/** The spans of a day in their order, without empty ones; those that touch or overlap are one. */
export function merged(spans: readonly OpenSpan[]): OpenSpan[] {
  const result: OpenSpan[] = []
  for (const [from, to] of spans.filter(([start, end]) => start < end).sort(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
