import type { Sentiment } from '@shared/model/mention'
import type { Dimension } from './dimension'

/** What of a mention it counts for, once for each subject that it is about. */
export interface Fact {
  subjectId: number
  /** When it was published by the client's clocks, as if they showed UTC. */
  localAt: number
  isTimed: boolean
  isOwner: boolean
  complaint: boolean
  sentiment: Sentiment
  sourceId: number
  lang: string
  stars: number | null
  reach: number
}

const places: Record<Sentiment, number> = { negative: 0, mixed: 1, neutral: 2, positive: 3 }
const hourMs = 3_600_000
const dayMs = 24 * hourMs

type ByDay = Map<number, number[]>
type Key = number | string

/** The cells of a row of the rollup's table: what it is about, and its nine sums in the table's order. */
export type Cell = [dimension: Dimension, subjectId: number, day: number, key: Key, ...sums: number[]]

/** Adds up what mentions count for, as the view mentionCell of migration 0009 has it; a test holds both against each other. */
export class HitCells {
  private readonly dimensions = new Map<Dimension, Map<number, Map<Key, ByDay>>>()

  add(fact: Fact): void {
    if (fact.isOwner) return this.count('own', 0, fact)
    this.count('all', 0, fact)
    this.count('source', fact.sourceId, fact)
    this.count('language', fact.lang, fact)
    if (fact.isTimed) this.count('hour', Math.trunc(fact.localAt / hourMs) % 24, fact)
    if (fact.stars !== null) this.count('stars', Math.round(fact.stars), fact)
  }

  count(
    dimension: Dimension,
    key: Key,
    { subjectId, localAt, sentiment, complaint, stars, reach }: Fact,
  ): void {
    const byDay = this.byDay(dimension, subjectId, key)
    const day = Math.trunc(localAt / dayMs)
    let sums = byDay.get(day)
    if (!sums) byDay.set(day, (sums = [0, 0, 0, 0, 0, 0, 0, 0, 0]))
    sums[places[sentiment]]! += 1
    if (complaint) sums[4]! += 1
    if (complaint && sentiment === 'negative') sums[5]! += 1
    if (stars !== null) sums[6]! += 1
    sums[7]! += stars ?? 0
    sums[8]! += reach
  }

  *list(): Generator<Cell> {
    for (const [dimension, bySubject] of this.dimensions)
      for (const [subjectId, byKey] of bySubject)
        for (const [key, byDay] of byKey)
          for (const [day, sums] of byDay) yield [dimension, subjectId, day, key, ...sums]
  }

  private byDay(dimension: Dimension, subjectId: number, key: Key): ByDay {
    const bySubject = held(this.dimensions, dimension, () => new Map<number, Map<Key, ByDay>>())
    const byKey = held(bySubject, subjectId, () => new Map<Key, ByDay>())
    return held(byKey, key, () => new Map<number, number[]>())
  }
}

function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
