import type { Quiet } from '@shared/model/analytics'
import { startOfDay } from '@shared/text/hours/local-days'
import { coverageOf } from '../spikes/coverage'
import { poissonLowerTail } from '../chance/poisson-tail'
import { hourMs, hourOf, listReads } from '../spikes/upset-store'
import { listSums } from './cells-store'
import { countBySource } from './complaint-store'
import type { Ground, Span } from './ground'
import { listBrandSources } from './own-store'

const baseDays = 8 * 7
/** That nobody complains on one day says nothing. */
const leastHours = 6 * 24
/** One alarm in a hundred periods may be chance … */
const leastChance = 0.01
/** … and fewer than half must be missing: of many, the smallest change is beyond chance. */
const mostShare = 0.5

/** Whether far fewer complain than in the eight weeks before, or nobody at all (D13). Only hours in which a source was read count, on either side. */
export function quiet(ground: Ground): Quiet {
  const { period, now } = ground
  const [fromHour, toHour] = [hourOf(period.from), hourOf(Math.min(period.to, now + hourMs))]
  const before = daysBefore(ground, baseDays)
  const firstHour = hourOf(before.from)
  const brand = listBrandSources(ground)
  const reads = listReads(ground.db, firstHour).filter(({ source }) => brand.has(source))
  const { hoursRead } = coverageOf(reads, firstHour, Math.max(fromHour, toHour))
  const complaints = bySource(ground, period)
  const base = bySource(ground, before)
  const sides = reads.map(({ source }) => ({
    hours: { now: hoursRead(source, fromHour, toHour), base: hoursRead(source, firstHour, fromHour) },
    now: complaints.get(source) ?? 0,
    base: base.get(source) ?? 0,
  }))
  const known = sides.filter(({ hours }) => hours.now > 0 && hours.base > 0)
  const sum = (value: (side: (typeof sides)[number]) => number) =>
    known.reduce((all, side) => all + value(side), 0)
  const expected = sum(({ base: count, hours }) => (count * hours.now) / hours.base)
  const count = sum((side) => side.now)
  const all = [...complaints.values()].reduce((total, one) => total + one, 0)
  const chance = poissonLowerTail(count, expected)
  return {
    state: stateOf({
      isRead: known.length > 0,
      isLong: toHour - fromHour >= leastHours,
      all,
      count,
      expected,
      chance,
    }),
    complaints: all,
    expected: Math.round(expected * 10) / 10,
    baseComplaints: sum((side) => side.base),
    chance,
  }
}

/** From the rollups; with a filter from the rows where they lie outside of the two periods, as what it finds is known in these only. */
function bySource(ground: Ground, span: Span): Map<number, number> {
  if (ground.query !== null && span !== ground.period) return countBySource(ground, span)
  return new Map(
    listSums(ground, 'source', span, 'key', { sums: ['complaints'] }).map(({ key, complaints }) => [
      Number(key),
      complaints,
    ]),
  )
}

function daysBefore({ period, zone }: Ground, days: number): Span {
  const fromDay = period.fromDay - days
  return { fromDay, toDay: period.fromDay, from: startOfDay(zone, fromDay), to: period.from }
}

interface Found {
  isRead: boolean
  isLong: boolean
  all: number
  count: number
  expected: number
  chance: number
}

function stateOf({ isRead, isLong, all, count, expected, chance }: Found): Quiet['state'] {
  if (!isRead) return 'unread'
  if (all === 0 && isLong) return 'none'
  return chance < leastChance && count < expected * mostShare ? 'fewer' : 'usual'
}
