import { Failure } from '../model/failure'

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/**
 * The instant at which the clocks of a zone show a local time, given as if it were UTC. A time that occurs twice
 * means the first; one that the clocks skip is moved on by the length of the gap.
 */
export function instantOf(localAsUtc: number, timeZone: string): number {
  if (timeZone === 'UTC') return localAsUtc
  const day = Math.floor(localAsUtc / dayMs) * dayMs
  const before = cachedOffset(day - dayMs, timeZone)
  const after = cachedOffset(day + 2 * dayMs, timeZone)
  if (before === after) return localAsUtc - before
  const agrees = (offset: number) => offsetAt(localAsUtc - offset, timeZone) === offset
  return localAsUtc - (!agrees(before) && agrees(after) ? after : before)
}

function cachedOffset(at: number, timeZone: string): number {
  const key = `${timeZone} ${at}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  // A file spans years at most; the bound is for one made of random dates.
  if (offsets.size > 20_000) offsets.clear()
  const offset = offsetAt(at, timeZone)
  offsets.set(key, offset)
  return offset
}

function offsetAt(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const local = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'))
  return local - Math.floor(at / 1000) * 1000
}

/** Kept per zone: building one takes longer than reading a thousand dates. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = newFormat(timeZone)
  formats.set(timeZone, format)
  return format
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      ...parts,
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    throw new Failure('invalid-input', { field: 'timeZone', value: timeZone }, { cause })
  }
}

/** What the clocks of a zone show at an instant, given as if it were UTC. */
export function localOf(at: number, timeZone: string): number {
  return timeZone === 'UTC' ? at : at + offsetAt(at, timeZone)
}
