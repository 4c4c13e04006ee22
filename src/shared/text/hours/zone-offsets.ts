/** A stretch in which the zone's clocks keep one distance to UTC. */
interface Stretch {
  from: number
  offsetMs: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Clocks were never further from UTC than this, not even before the zones. */
const farthestOffsetMs = 16 * hourMs

const formatters = new Map<string, Intl.DateTimeFormat>()
const years = new Map<string, Stretch[]>()

/** How far the clocks of a zone are ahead of UTC at a moment. */
export function offsetAt(timeZone: string, at: number): number {
  return stretchAt(stretchesOf(timeZone, new Date(at).getUTCFullYear()), at).offsetMs
}

/**
 * The moment at which the clocks of a zone first reach a local time, which is given as if it were UTC. An hour that is
 * left out in spring is reached when it is skipped, one that comes twice in autumn counts the first time: so the order
 * of local times is the order of moments, and one span ends where the next begins.
 */
export function firstMomentAt(timeZone: string, localMs: number): number {
  const stretches = stretchesAround(timeZone, localMs)
  const index = stretches.findIndex(({ offsetMs }, at) => endOf(stretches, at) + offsetMs > localMs)
  const { from, offsetMs } = stretches[index]!
  return Math.max(from, localMs - offsetMs)
}

function stretchesAround(timeZone: string, localMs: number): Stretch[] {
  const first = new Date(localMs - farthestOffsetMs).getUTCFullYear()
  const last = new Date(localMs + farthestOffsetMs).getUTCFullYear()
  const stretches = stretchesOf(timeZone, first)
  return first === last ? stretches : [...stretches, ...stretchesOf(timeZone, last)]
}

function endOf(stretches: Stretch[], index: number): number {
  return stretches[index + 1]?.from ?? Infinity
}

function stretchAt(stretches: Stretch[], at: number): Stretch {
  return stretches.findLast(({ from }) => from <= at) ?? stretches[0]!
}

/** The stretches of a UTC year; asking Intl is slow, so each year of a zone is asked for once. */
function stretchesOf(timeZone: string, year: number): Stretch[] {
  const key = `${timeZone} ${year}`
  let stretches = years.get(key)
  if (!stretches) years.set(key, (stretches = findStretches(timeZone, year)))
  return stretches
}

function findStretches(timeZone: string, year: number): Stretch[] {
  const end = Date.UTC(year + 1, 0, 1)
  let last: Stretch = { from: Date.UTC(year, 0, 1), offsetMs: askOffset(timeZone, Date.UTC(year, 0, 1)) }
  const stretches = [last]
  // No zone changes twice within a day, so none is missed by looking once a day.
  for (let day = last.from; day < end; day += dayMs) {
    const next = Math.min(day + dayMs, end - 1)
    const offsetMs = askOffset(timeZone, next)
    if (offsetMs === last.offsetMs) continue
    last = { from: changeBetween(timeZone, day, next, last.offsetMs), offsetMs }
    stretches.push(last)
  }
  return stretches
}

/** The first moment after `before` at which the offset is no longer `offsetMs`. */
function changeBetween(timeZone: string, before: number, after: number, offsetMs: number): number {
  let [same, changed] = [before, after]
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2)
    if (askOffset(timeZone, middle) === offsetMs) same = middle
    else changed = middle
  }
  return changed
}

function askOffset(timeZone: string, at: number): number {
  const parts = formatterOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(at / 1000) * 1000
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
