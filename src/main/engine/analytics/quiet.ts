import type { Quiet } from '@shared/model/analytics'
import { coverageOf } from '../spikes/coverage'
import { poissonLowerTail } from '../spikes/poisson-tail'
import { hourMs, hourOf, listReads } from '../spikes/upset-store'
import { countBySource } from './complaint-store'
import type { Ground } from './ground'
import { listBrandSources } from './own-store'

const baseHours = 8 * 7 * 24
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
  const firstHour = fromHour - baseHours
  const brand = listBrandSources(ground)
  const reads = listReads(ground.db, firstHour).filter(({ source }) => brand.has(source))
  const { hoursRead } = coverageOf(reads, firstHour, Math.max(fromHour, toHour))
  const complaints = countBySource(ground, period)
  const base = countBySource(ground, { from: firstHour * hourMs, to: period.from })
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
