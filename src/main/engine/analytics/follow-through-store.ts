import { prepared } from '../db/database'
import type { Ground, Span } from './ground'

/** With a filter only what belongs to a case one of whose mentions it finds in the two periods. */
const foundCase = 'IN (SELECT k.caseId FROM temp.hit h JOIN caseMention k ON k.mentionId = h.id)'

export interface ClosedPromise {
  status: 'kept' | 'broken' | 'renegotiated'
  closedAt: number
}

export function listClosedPromises({ db, query }: Ground, span: Span): ClosedPromise[] {
  return prepared<ClosedPromise>(
    db,
    `SELECT status, closedAt FROM promise WHERE closedAt >= ? AND closedAt < ? AND status IN ('kept', 'broken', 'renegotiated')
       ${query === null ? '' : `AND caseId ${foundCase}`}`,
  ).all(span.from, span.to)
}

/** What is still to be kept now, whatever the period. */
export function countPending({ db, query, now }: Ground): { pending: number; overdue: number } {
  return (
    prepared<{ pending: number; overdue: number }>(
      db,
      `SELECT count(*) AS pending, count(*) FILTER (WHERE dueAt < ?) AS overdue FROM promise WHERE status = 'pending'
         ${query === null ? '' : `AND caseId ${foundCase}`}`,
    ).get(now) ?? { pending: 0, overdue: 0 }
  )
}

export interface EndedCase {
  recovery: 'asked' | 'recovered' | 'not-recovered'
  resolvedAt: number
}

/** The cases ended in a span whose person was asked again, or wrote again. */
export function listRecoveries({ db, query }: Ground, span: Span): EndedCase[] {
  return prepared<EndedCase>(
    db,
    `SELECT recovery, resolvedAt FROM caseFile WHERE recovery IS NOT NULL AND resolvedAt >= ? AND resolvedAt < ?
       ${query === null ? '' : `AND id ${foundCase}`}`,
  ).all(span.from, span.to)
}
