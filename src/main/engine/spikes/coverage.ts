/** In which hours (since 1970) a source was read. */
export interface Coverage {
  /** How many of the hours from `from` up to but without `to`. */
  hoursRead: (source: number, from: number, to: number) => number
  isRead: (source: number, hour: number) => boolean
}

/** What is known of one source: since when, and, where it is read on a schedule, the hours of runs that read it. */
export interface SourceReads {
  source: number
  sinceHour: number
  /** Null for what comes by itself or from files: there nothing is missed. */
  schedule: { everyHours: number; runHours: readonly number[] } | null
}

/**
 * A run brings what was published since the run before, so an hour counts as read when one followed it within the time in which
 * the next was due. What a longer silence left out nobody knows.
 */
export function coverageOf(reads: readonly SourceReads[], from: number, to: number): Coverage {
  const sums = new Map(reads.map((each) => [each.source, sumsOf(each, from, to)]))
  const clamp = (hour: number) => Math.min(Math.max(hour, from), to) - from
  const hoursRead = (source: number, first: number, end: number) => {
    const sum = sums.get(source)
    return sum ? Math.max(0, (sum[clamp(end)] ?? 0) - (sum[clamp(first)] ?? 0)) : 0
  }
  return { hoursRead, isRead: (source, hour) => hoursRead(source, hour, hour + 1) > 0 }
}

/** How many hours were read up to each hour. */
function sumsOf({ sinceHour, schedule }: SourceReads, from: number, to: number): Int32Array {
  const read = new Uint8Array(Math.max(0, to - from))
  if (!schedule) read.fill(1, Math.min(read.length, Math.max(0, sinceHour - from)))
  else {
    for (const hour of schedule.runHours) {
      const first = Math.max(from, sinceHour, hour - Math.ceil(schedule.everyHours))
      for (let each = first; each <= hour && each < to; each += 1) read[each - from] = 1
    }
  }
  const sums = new Int32Array(read.length + 1)
  for (const [index, isRead] of read.entries()) sums[index + 1] = (sums[index] ?? 0) + isRead
  return sums
}
