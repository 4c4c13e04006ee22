import { prepared, type ReadDb } from '../db/database'

const idsPerMs = 4096
/** Ids stay exact as numbers until September 2039; what claims to be later than this, mostly by mistake, stands at it. */
const latest = Date.UTC(2039, 0, 1)

/**
 * An id, or a bound of ids, as a parameter of SQL. Numbers are bound as floating point; the search index jumps only to integers, and
 * reads from one end up to all else.
 */
export const idParameter = 'CAST(? AS INTEGER)'

/** The smallest id that a mention published at `at` (UTC ms) can have. */
export function firstIdAt(at: number): number {
  return Math.min(latest, Math.max(0, Math.trunc(at))) * idsPerMs
}

/** The moment (UTC ms) that an id carries: when its mention was published, or a little later where a millisecond was full. */
export function timeOfId(id: number): number {
  return Math.floor(id / idsPerMs)
}

/**
 * The next free id for a mention published at `at`: time-ordered, so that row order is the inbox's order. When one
 * millisecond is full (a file that knows only days), it goes on into the next.
 */
export function nextMentionId(db: ReadDb, at: number): number {
  let first = firstIdAt(at)
  for (;;) {
    const last = prepared<number>(db, 'SELECT max(id) FROM mention WHERE id >= ? AND id < ?')
      .pluck()
      .get(first, first + idsPerMs)
    if (last === null || last === undefined) return first
    if (last + 1 < first + idsPerMs) return last + 1
    first += idsPerMs
  }
}
