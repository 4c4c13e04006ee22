import type { Coverage } from './coverage'
import { nameOf, within, type Series, type Upset } from './series-of'
import { dayHours, spikesAt, standingAt, type FoundSpike } from './spikes-at'

/** A spike while it is followed: what is stored of it, with the hours in which it began and ended. */
export interface FollowedSpike extends Omit<FoundSpike, 'chance'> {
  /** Null: not stored yet. */
  id: number | null
  startHour: number
  endHour: number | null
}

/** Of two spikes that share half of their mentions, one is enough: the one that says more. */
const sharedHalf = 0.5

/**
 * Looks at one hour after the other. A spike begins once, grows, and is over when no more are counted than usual; meanwhile what
 * shares its mentions is the same spike. Gives all that was followed, those that are over included.
 */
export function followSpikes(
  all: ReadonlyMap<string, Series>,
  coverage: Coverage,
  open: readonly FollowedSpike[],
  hours: readonly number[],
): FollowedSpike[] {
  let running = [...open]
  const over: FollowedSpike[] = []
  for (const hour of hours) {
    const kept = running.map((spike) => grown(spike, all, coverage, hour))
    running = kept.filter(({ endHour }) => endHour === null)
    over.push(...kept.filter(({ endHour }) => endHour !== null))
    for (const found of bySaying(spikesAt(all.values(), coverage, hour))) {
      if (running.some((spike) => isSame(spike, found, all, hour))) continue
      const { chance: _, ...rest } = found
      running.push({ ...rest, id: null, startHour: hour, endHour: null })
    }
  }
  return [...over, ...running]
}

/** A topic says more than the subject as a whole; one channel is news only where the subject as a whole is not. */
function bySaying(found: readonly FoundSpike[]): FoundSpike[] {
  const rank = ({ topic, platform }: FoundSpike) => (topic !== null ? 0 : platform === null ? 1 : 2)
  return found.toSorted((a, b) => rank(a) - rank(b) || a.chance - b.chance)
}

function grown(
  spike: FollowedSpike,
  all: ReadonlyMap<string, Series>,
  coverage: Coverage,
  hour: number,
): FollowedSpike {
  const series = all.get(nameOf(spike))
  const count = series ? standingAt(series, coverage, hour).recent.length : 0
  if (count <= spike.high) return { ...spike, endHour: hour }
  return count > spike.count ? { ...spike, count } : spike
}

function isSame(
  spike: FollowedSpike,
  found: FoundSpike,
  all: ReadonlyMap<string, Series>,
  hour: number,
): boolean {
  if (spike.subject !== found.subject) return false
  const series = all.get(nameOf(found))
  const recent = series ? within(series, hour + 1 - dayHours, hour + 1) : []
  const shared = recent.filter((one) => belongs(one, spike)).length
  return shared >= sharedHalf * recent.length
}

function belongs({ topics, platform }: Upset, spike: FollowedSpike): boolean {
  if (spike.topic !== null) return topics.includes(spike.topic)
  return spike.platform === null || spike.platform === platform
}
