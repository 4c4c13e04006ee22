import type { Outcome } from '../outcome'
import type { FeedCursor } from './cursor'

const goneAfterRuns = 5
const goneAfterMs = 3 * 86_400_000

/** A 404 may be a slip at the server; only when it stays, over several runs and days, is the feed gone. */
export function missingOutcome(known: FeedCursor, now: number): Outcome {
  const missing = known.missing + 1
  const missingSince = Math.min(known.missingSince ?? now, now)
  if (missing >= goneAfterRuns && now - missingSince >= goneAfterMs) return { kind: 'gone', status: 404 }
  return { kind: 'unreachable', reason: 'status', status: 404, cursor: { ...known, missing, missingSince } }
}
