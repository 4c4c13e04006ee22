import type { Dimension } from './dimension'
import type { Ground } from './ground'
import { bits, hitColumn, hitLocalTimes, hitTopics } from './hit-store'

/** What a dimension tells hits apart by, as `rollup.key` has it. */
export type Key = number | string

const hourMs = 3_600_000

/** Each hit with its key; of topics there may be several, or none. */
export function eachKey(ground: Ground, dimension: Dimension, visit: (at: number, key: Key) => void): void {
  if (dimension === 'topic') return eachTopic(ground, visit)
  const keyOf = keysOf(ground, dimension)
  const { length } = hitColumn(ground, 'id')
  for (let at = 0; at < length; at += 1) {
    const key = keyOf(at)
    if (key !== null) visit(at, key)
  }
}

function keysOf(ground: Ground, dimension: Exclude<Dimension, 'topic'>): (at: number) => Key | null {
  switch (dimension) {
    case 'all':
    case 'own':
      return () => 0
    case 'source':
      return columnOf(hitColumn(ground, 'sourceId'))
    case 'language':
      return columnOf(hitColumn(ground, 'lang'))
    case 'stars': {
      const stars = hitColumn(ground, 'stars')
      return (at) => (stars[at] === null ? null : Math.round(stars[at]!))
    }
    case 'hour': {
      const [flags, times] = [hitColumn(ground, 'flags'), hitLocalTimes(ground)]
      return (at) => (flags[at]! & bits.timed ? Math.floor(times[at]! / hourMs) % 24 : null)
    }
  }
}

const columnOf = (column: readonly Key[]) => (at: number) => column[at]!

/** Both lists are in the order of the ids; a mention about two subjects is two hits, with the same topics. */
function eachTopic(ground: Ground, visit: (at: number, key: Key) => void): void {
  const ids = hitColumn(ground, 'id')
  const { mentions, topics } = hitTopics(ground)
  let first = 0
  for (let index = 0; index < mentions.length; index += 1) {
    const id = mentions[index]!
    while (ids[first]! < id) first += 1
    for (let at = first; ids[at] === id; at += 1) visit(at, topics[index]!)
  }
}
