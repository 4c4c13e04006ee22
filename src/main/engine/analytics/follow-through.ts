import type { FollowThrough, Share } from '@shared/model/analytics'
import { dayAt } from '@shared/text/hours/local-days'
import {
  countPending,
  listClosedPromises,
  listRecoveries,
  type ClosedPromise,
  type EndedCase,
} from './follow-through-store'
import type { Ground } from './ground'
import { byStep, stepOf, stepsOf } from './steps'

/** What became of promises and of those who complained, by when each was closed. */
export function followThrough(ground: Ground): FollowThrough {
  const closed = listClosedPromises(ground, ground.period)
  const ended = listRecoveries(ground, ground.period)
  const steps = stepsOf(ground)
  const day = (at: number) => dayAt(ground.zone, at)
  const closedBy = byStep(steps, closed, ({ closedAt }) => day(closedAt))
  const endedBy = byStep(steps, ended, ({ resolvedAt }) => day(resolvedAt))
  return {
    kept: { now: keptOf(closed), before: keptOf(listClosedPromises(ground, ground.before)) },
    broken: count(closed, 'broken'),
    moved: count(closed, 'renegotiated'),
    ...countPending(ground),
    recovered: { now: recoveredOf(ended), before: recoveredOf(listRecoveries(ground, ground.before)) },
    asked: ended.filter(({ recovery }) => recovery === 'asked').length,
    trend: steps.map((step, index) => ({
      ...stepOf(step),
      kept: count(closedBy[index] ?? [], 'kept'),
      broken: count(closedBy[index] ?? [], 'broken'),
      recovered: recoveredOf(endedBy[index] ?? []).count,
      notRecovered: notRecovered(endedBy[index] ?? []),
    })),
  }
}

/** A promise whose date was moved by agreement is neither kept nor broken. */
export function keptOf(closed: readonly ClosedPromise[]): Share {
  const kept = count(closed, 'kept')
  return { count: kept, of: kept + count(closed, 'broken') }
}

export function recoveredOf(ended: readonly EndedCase[]): Share {
  const came = ended.filter(({ recovery }) => recovery === 'recovered').length
  return { count: came, of: came + notRecovered(ended) }
}

function notRecovered(ended: readonly EndedCase[]): number {
  return ended.filter(({ recovery }) => recovery === 'not-recovered').length
}

export function count(closed: readonly ClosedPromise[], status: ClosedPromise['status']): number {
  return closed.filter((one) => one.status === status).length
}
