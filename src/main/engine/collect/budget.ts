import { prepared, type ReadDb } from '../db/database'
import type { Budget } from '../connectors/connector'

/** So much of a window's budget may be spent in one of its parts: a part may be busy, but not use up the day. */
const parts = 24
const burst = 2

/**
 * Until when a kind of source has to wait so that its requests last for the whole window; null where it may ask. Counted over all sources
 * of the kind in a client, as they share an account.
 */
export function budgetWait(db: ReadDb, connector: string, budget: Budget, now: number): number | null {
  const { requests, windowMs } = budget
  const partMs = windowMs / parts
  if (spentSince(db, connector, now - windowMs) >= requests) return now + partMs
  const isBusy = spentSince(db, connector, now - partMs) >= Math.ceil((requests / parts) * burst)
  return isBusy ? now + partMs : null
}

function spentSince(db: ReadDb, connector: string, since: number): number {
  return (
    prepared<number>(
      db,
      `SELECT coalesce(sum(r.requests), 0) FROM source s JOIN sourceRun r ON r.sourceId = s.id
       WHERE s.connector = ? AND r.startedAt > ?`,
    )
      .pluck()
      .get(connector, since) ?? 0
  )
}
