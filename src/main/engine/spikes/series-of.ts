import type { Platform } from '@shared/model/mention'

/** An unhappy mention, as far as a spike is made of it. */
export interface Upset {
  hour: number
  source: number
  platform: Platform
  subjects: readonly number[]
  topics: readonly number[]
}

/** What spikes are looked for in: a subject as a whole, a topic of it, a channel of it. */
export interface SeriesKey {
  subject: number
  topic: number | null
  platform: Platform | null
}

export interface Series extends SeriesKey {
  /** In the order of time. */
  upsets: Upset[]
}

export function nameOf({ subject, topic, platform }: SeriesKey): string {
  return `${subject} ${topic ?? ''} ${platform ?? ''}`
}

/** Puts each mention into the series of its subjects. */
export function seriesOf(upsets: readonly Upset[]): Map<string, Series> {
  const all = new Map<string, Series>()
  const put = (key: SeriesKey, upset: Upset) => {
    const name = nameOf(key)
    const series = all.get(name) ?? { ...key, upsets: [] }
    series.upsets.push(upset)
    all.set(name, series)
  }
  for (const upset of upsets) {
    for (const subject of upset.subjects) {
      put({ subject, topic: null, platform: null }, upset)
      put({ subject, topic: null, platform: upset.platform }, upset)
      for (const topic of upset.topics) put({ subject, topic, platform: null }, upset)
    }
  }
  return all
}

/** Those of a stretch of hours. */
export function within({ upsets }: Series, from: number, to: number): Upset[] {
  return upsets.slice(firstFrom(upsets, from), firstFrom(upsets, to))
}

export function countWithin({ upsets }: Series, from: number, to: number): number {
  return firstFrom(upsets, to) - firstFrom(upsets, from)
}

function firstFrom(upsets: readonly Upset[], hour: number): number {
  let [low, high] = [0, upsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upsets[middle]?.hour ?? 0) < hour) low = middle + 1
    else high = middle
  }
  return low
}
