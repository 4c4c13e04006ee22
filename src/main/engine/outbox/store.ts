import type { Platform } from '@shared/model/mention'
import type { OutboxState } from '@shared/model/sending'
import { prepared, type ReadDb } from '../db/database'

export interface Waiting {
  id: number
  platform: Platform
  state: 'queued' | 'sending' | 'unknown'
  nextTryAt: number | null
}

/** What is in the outbox, in the order in which it is to leave. */
export function listOutbox(db: ReadDb): Waiting[] {
  return prepared<Waiting>(
    db,
    `SELECT id, platform, state, nextTryAt FROM reply WHERE state IN ('queued', 'sending', 'unknown') ORDER BY nextTryAt, id`,
  ).all()
}

export function countOutbox(db: ReadDb): OutboxState {
  return (
    prepared<OutboxState>(
      db,
      `SELECT count(*) FILTER (WHERE state IN ('queued', 'sending')) AS waiting, count(*) FILTER (WHERE state = 'unknown') AS unknown,
         count(*) FILTER (WHERE state IN ('refused', 'failed')) AS notSent,
         min(nextTryAt) FILTER (WHERE state = 'queued') AS nextTryAt
       FROM reply WHERE state IN ('queued', 'sending', 'unknown', 'refused', 'failed')`,
    ).get() ?? { waiting: 0, unknown: 0, notSent: 0, nextTryAt: null }
  )
}

/** Replies that may stand in public by now, to the mention of that id. */
export function listUnseenTo(db: ReadDb, mentionId: number): number[] {
  return prepared<number>(
    db,
    `SELECT id FROM reply WHERE mentionId = ? AND state IN ('copied', 'posted', 'sent', 'unknown')`,
  )
    .pluck()
    .all(mentionId)
}

/** The sent reply that the platform knows by this id. */
export function findSentAs(db: ReadDb, platform: Platform, externalId: string): number | null {
  return (
    prepared<number>(
      db,
      `SELECT id FROM reply WHERE externalId = ? AND platform = ? AND state IN ('sent', 'posted')`,
    )
      .pluck()
      .get(externalId, platform) ?? null
  )
}
