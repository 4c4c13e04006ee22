import type { UsualRange } from '@shared/model/spike'
import { chanceOf, leastCount } from './chance-of'
import type { Coverage } from './coverage'
import { believed } from './false-alarms'
import { within, type Series, type SeriesKey, type Upset } from './series-of'
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
  const spans = Array.from({ length: usualDays + 1 }, (_, day) => end - (day + 1) * dayHours)
  const all = within(series, end - lookbackHours, end).filter((one) => coverage.isRead(one.source, one.hour))
  const weights = weightsOf(all, coverage, end)
  const counted = spans.map((from) => countedIn(all, weights, coverage, from))
  const [today, ...before] = counted
  const recent = all.filter((one) => one.hour >= end - dayHours && weights.has(one.source))
  return { subject, topic, platform, recent, usual: today ? usualOf(before, today.hours) : null }
}

/** A source that was read for less than three days says nothing of what is usual there. */
const leastBase = 72

/** What each source brings of all in an hour in which it is read: so much of an hour is lost where it was not. */
function weightsOf(all: readonly Upset[], coverage: Coverage, end: number): Map<number, number> {
  const from = end - lookbackHours
  const to = end - dayHours
  const rates = [...new Set(all.map(({ source }) => source))].flatMap((source) => {
    const hours = coverage.hoursRead(source, from, to)
    const count = all.filter((one) => one.source === source && one.hour < to).length
    return hours < leastBase ? [] : [[source, count / hours] as const]
  })
  const sum = rates.reduce((total, [, rate]) => total + rate, 0)
  return new Map(rates.map(([source, rate]) => [source, sum > 0 ? rate / sum : 1 / rates.length]))
}

function countedIn(
  all: readonly Upset[],
  weights: ReadonlyMap<number, number>,
  coverage: Coverage,
  from: number,
): Counted {
  const to = from + dayHours
  const count = all.filter(({ hour, source }) => hour >= from && hour < to && weights.has(source)).length
  const parts = [...weights].map(([source, weight]) => weight * coverage.hoursRead(source, from, to))
  return { count, hours: parts.reduce((sum, part) => sum + part, 0) }
}

/** What is a spike in the 24 hours that end with `hour`, the least likely first. */
export function spikesAt(all: Iterable<Series>, coverage: Coverage, hour: number): FoundSpike[] {
  const candidates: (FoundSpike & { usual: Usual })[] = []
  let tested = 0
  for (const series of all) {
    const recent = within(series, hour + 1 - lookbackHours, hour + 1)
    if (recent.length === 0) continue
    tested += 1
    if (recent.length < leastCount || countSince(recent, hour + 1 - dayHours) < leastCount) continue
    const { recent: counted, usual, ...key } = standingAt(series, coverage, hour)
    if (usual === null) continue
    const count = counted.length
    candidates.push({ ...key, ...rangeOf(usual), count, chance: chanceOf(count, usual), usual })
  }
  const chances = candidates.map(({ chance }) => chance)
  const isBelieved = believed(chances, tested, falseRate)
  return candidates
    .filter((_, index) => isBelieved[index])
    .map(({ usual: _, ...found }) => found)
    .toSorted((a, b) => a.chance - b.chance || b.count - a.count)
}

function countSince(upsets: readonly Upset[], hour: number): number {
  return upsets.filter((one) => one.hour >= hour).length
}
