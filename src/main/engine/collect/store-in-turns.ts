import type { IncomingMention } from '@shared/model/mention'
import type { WriteDb } from '../db/database'
import { ingest, oldestFirst, type IngestResult, type ReadMention } from '../mentions/ingest'
import type { Origin } from '../mentions/origin'

/** How long a slice should hold the thread, so that who asks for a page of the inbox meanwhile hardly notices. */
const sliceMs = 3
/** The first slice is of so many; the next are as many as this time allows. */
const firstSlice = 8

export interface Storing {
  db: WriteDb
  origin: Origin
  readMention: ReadMention
  now: number
  turn: () => Promise<void>
  signal: AbortSignal
}

/**
 * Stores mentions, oldest first, a slice at a time with a turn of the loop after each, and gives what stores the last one: that is done
 * together with the cursor. What a crash leaves without one is read again, and known by then.
 */
export async function storeInTurns(
  mentions: readonly IncomingMention[],
  { db, origin, readMention, now, turn, signal }: Storing,
): Promise<() => IngestResult> {
  const batch = oldestFirst(
    mentions.map((mention) => ({ origin, mention })),
    now,
  )
  const all: IngestResult = { added: 0, revised: 0, duplicate: 0 }
  const storeUpTo = (end: number) => {
    const result = ingest(db, batch.splice(0, end), readMention, now)
    for (const key of ['added', 'revised', 'duplicate'] as const) all[key] += result[key]
    return all
  }
  for (let size = firstSlice; batch.length > size && !signal.aborted;) {
    const startedAt = performance.now()
    storeUpTo(size)
    size = nextSize(size, performance.now() - startedAt)
    await turn()
  }
  return () => storeUpTo(batch.length)
}

/** Never more than twice as many at once: the time of one slice is a rough measure. */
function nextSize(size: number, ms: number): number {
  return Math.max(1, Math.min(size * 2, Math.round((size * sliceMs) / Math.max(0.1, ms))))
}
