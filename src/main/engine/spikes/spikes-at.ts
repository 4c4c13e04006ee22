import type { UsualRange } from '@shared/model/spike'
import { chanceOf, leastCount } from './chance-of'
import type { Coverage } from './coverage'
import { discoveries } from '../chance/discoveries'
import { countWithin, within, type Series, type SeriesKey, type Upset } from './series-of'
import { rangeOf, usualOf, type Counted, type Usual } from './usual-of'

export const dayHours = 24
const usualDays = 7
/** So far back a look reaches: the day itself and what is usual. */
export const lookbackHours = (usualDays + 1) * dayHours

/** Of the spikes of one look so many may be false. Looks overlap by 23 hours of 24, so it is smaller than it seems. */
const falseRate = 0.001

export interface FoundSpike extends SeriesKey, UsualRange {
  count: number
  chance: number
}

/** A series beside what is usual in it; `usual` is null where nobody can know. */
export interface Standing extends SeriesKey {
  recent: Upset[]
  usual: Usual | null
}

/** The 24 hours that end with `hour` against the seven days before, hours that were not read left out of both. */
export function standingAt(series: Series, coverage: Coverage, hour: number): Standing {
  const { subject, topic, platform } = series
  const end = hour + 1
  const all = within(series, end - lookbackHours, end).filter((one) => coverage.isRead(one.source, one.hour))
  const counts = countDays(all, end)
  const weights = weightsOf(counts, coverage, end)
  const days = Array.from({ length: usualDays + 1 }, (_, day) => dayOf(day, counts, weights, coverage, end))
  const [today, ...before] = days
  const recent = all.filter((one) => one.hour >= end - dayHours && weights.has(one.source))
  return { subject, topic, platform, recent, usual: today ? usualOf(before, today.hours) : null }
}

/** By source, how many on each day; day 0 is the last. */
function countDays(all: readonly Upset[], end: number): Map<number, number[]> {
  const counts = new Map<number, number[]>()
  for (const { source, hour } of all) {
    let days = counts.get(source)
    if (!days) counts.set(source, (days = Array.from({ length: usualDays + 1 }, () => 0)))
    const day = Math.floor((end - 1 - hour) / dayHours)
    days[day] = (days[day] ?? 0) + 1
  }
  return counts
}

/** A source that was read for less than three days says nothing of what is usual there. */
const leastBase = 72

/** What each source brings of all in an hour in which it is read: so much of an hour is lost where it was not. */
function weightsOf(
  counts: ReadonlyMap<number, readonly number[]>,
  coverage: Coverage,
  end: number,
): Map<number, number> {
  const rates = [...counts].flatMap(([source, days]) => {
    const hours = coverage.hoursRead(source, end - lookbackHours, end - dayHours)
    const count = days.slice(1).reduce((sum, each) => sum + each, 0)
    return hours < leastBase ? [] : [[source, count / hours] as const]
  })
  const sum = rates.reduce((total, [, rate]) => total + rate, 0)
  return new Map(rates.map(([source, rate]) => [source, sum > 0 ? rate / sum : 1 / rates.length]))
}

function dayOf(
  day: number,
  counts: ReadonlyMap<number, readonly number[]>,
  weights: ReadonlyMap<number, number>,
  coverage: Coverage,
  end: number,
): Counted {
  const to = end - day * dayHours
  return [...weights].reduce(
    (sum, [source, weight]) => ({
      count: sum.count + (counts.get(source)?.[day] ?? 0),
      hours: sum.hours + weight * coverage.hoursRead(source, to - dayHours, to),
    }),
    { count: 0, hours: 0 },
  )
}

/** What is a spike in the 24 hours that end with `hour`, the least likely first. */
export function spikesAt(all: Iterable<Series>, coverage: Coverage, hour: number): FoundSpike[] {
  const candidates: (FoundSpike & { usual: Usual })[] = []
  let tested = 0
  for (const series of all) {
    if (countWithin(series, hour + 1 - lookbackHours, hour + 1) === 0) continue
    tested += 1
    if (countWithin(series, hour + 1 - dayHours, hour + 1) < leastCount) continue
    const { recent: counted, usual, ...key } = standingAt(series, coverage, hour)
    if (usual === null) continue
    const count = counted.length
    candidates.push({ ...key, ...rangeOf(usual), count, chance: chanceOf(count, usual), usual })
  }
  const chances = candidates.map(({ chance }) => chance)
  const isBelieved = discoveries(chances, falseRate, tested)
  return candidates
    .filter((_, index) => isBelieved[index])
    .map(({ usual: _, ...found }) => found)
    .toSorted((a, b) => a.chance - b.chance || b.count - a.count)
}
