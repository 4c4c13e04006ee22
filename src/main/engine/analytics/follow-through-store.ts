import { prepared } from '../db/database'
import type { Ground, Span } from './ground'
import { foundAny } from './hit-store'

// With a filter only what belongs to a case one of whose mentions it finds in the two periods.

export interface ClosedPromise {
  status: 'kept' | 'broken' | 'renegotiated'
  closedAt: number
}

export function listClosedPromises(ground: Ground, span: Span): ClosedPromise[] {
  return prepared<ClosedPromise>(
    ground.db,
    `SELECT status, closedAt FROM promise WHERE closedAt >= ? AND closedAt < ? AND status IN ('kept', 'broken', 'renegotiated')
       ${foundAny(ground, 'promise.caseId')}`,
  ).all(span.from, span.to)
}

/** What is still to be kept now, whatever the period. */
export function countPending(ground: Ground): { pending: number; overdue: number } {
  return (
    prepared<{ pending: number; overdue: number }>(
      ground.db,
      `SELECT count(*) AS pending, count(*) FILTER (WHERE dueAt < ?) AS overdue FROM promise WHERE status = 'pending'
         ${foundAny(ground, 'promise.caseId')}`,
    ).get(ground.now) ?? { pending: 0, overdue: 0 }
  )
}

export interface EndedCase {
  recovery: 'asked' | 'recovered' | 'not-recovered'
  resolvedAt: number
}

/** The cases ended in a span whose person was asked again, or wrote again. */
export function listRecoveries(ground: Ground, span: Span): EndedCase[] {
  return prepared<EndedCase>(
    ground.db,
    `SELECT recovery, resolvedAt FROM caseFile WHERE recovery IS NOT NULL AND resolvedAt >= ? AND resolvedAt < ?
       ${foundAny(ground, 'caseFile.id')}`,
  ).all(span.from, span.to)
}
