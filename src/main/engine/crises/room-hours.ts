import type { HourCount } from '@shared/model/crisis'
import type { UsualRange } from '@shared/model/spike'
import type { ReadDb } from '../db/database'
import { coverageOf } from '../spikes/coverage'
import { lookbackHours } from '../spikes/spikes-at'
import { listReads } from '../spikes/upset-store'
import { rangeOf, usualOf } from '../spikes/usual-of'
import { hoursOf, shownHours, usualWeeks } from './hours-of'
import { countHours } from './hours-store'
import { upsetSql } from './upset-in'

const hourMs = 3_600_000

/** Read week by week, as the same hours of eight weeks are a small part of these weeks. */
export function hoursIn(db: ReadDb, query: string, clockAt: number, now: number): HourCount[] {
  const lastHour = Math.floor(clockAt / hourMs)
  const sql = upsetSql(query, now)
  const first = lastHour - shownHours + 1
  const counts = new Map<number, number>()
  for (let week = 0; week <= usualWeeks; week += 1) {
    const start = (first - week * 168) * hourMs
    const end = week === 0 ? clockAt + 1 : start + shownHours * hourMs
    for (const [hour, count] of countHours(db, sql, start, end)) counts.set(hour, count)
  }
  const from = first - usualWeeks * 168
  const reads = listReads(db, from)
  const coverage = coverageOf(reads, from, lastHour + 1)
  const isRead = (hour: number) => reads.some(({ source }) => coverage.isRead(source, hour))
  return hoursOf(counts, isRead, lastHour)
}

/** What was usual in 24 h in the week before the last day, as the spike test has it. */
export function usualIn(db: ReadDb, query: string, clockAt: number, now: number): UsualRange | null {
  const lastHour = Math.floor(clockAt / hourMs)
  const from = lastHour - lookbackHours + 1
  const counts = countHours(db, upsetSql(query, now), from * hourMs, clockAt + 1)
  const reads = listReads(db, from)
  const coverage = coverageOf(reads, from, lastHour + 1)
  const days = Array.from({ length: lookbackHours / 24 }, (_, day) => {
    const hours = Array.from({ length: 24 }, (_, hour) => from + day * 24 + hour).filter((hour) =>
      reads.some(({ source }) => coverage.isRead(source, hour)),
    )
    return { count: hours.reduce((sum, hour) => sum + (counts.get(hour) ?? 0), 0), hours: hours.length }
  })
  const usual = usualOf(days.slice(0, -1), 24)
  return usual && rangeOf(usual)
}
