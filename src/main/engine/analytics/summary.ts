import type { Share, Summary } from '@shared/model/analytics'
import { dayAt } from '@shared/text/hours/local-days'
import { listSums, totalOf } from './cells-store'
import { firstAnswerSpread } from './first-answer'
import { count, keptOf, recoveredOf } from './follow-through'
import {
  countPending,
  listClosedPromises,
  listRecoveries,
  type ClosedPromise,
  type EndedCase,
} from './follow-through-store'
import type { Ground } from './ground'
import { listOpened, type OpenedCase } from './response-store'
import { byStep, stepIndexOf, type StepSpan } from './steps'
import { added, type Sum } from './sums'

/** So many points make a line that can be read at the size of a word. */
const points = 8

/** The six figures of the overview, each beside the period before. */
export function summary(ground: Ground): Summary {
  const { period, before } = ground
  const days = listSums(ground, 'all', period, 'day')
  const opened = listOpened(ground, period)
  const openedBefore = listOpened(ground, before)
  const closed = listClosedPromises(ground, period)
  const ended = listRecoveries(ground, period)
  const sums = { now: added(days), before: totalOf(ground, before) }
  return {
    mentions: { now: sums.now.mentions, before: sums.before.mentions },
    complaints: { now: complaintsOf(sums.now), before: complaintsOf(sums.before) },
    answered: { now: answeredOf(opened), before: answeredOf(openedBefore) },
    firstAnswer: { now: firstAnswerSpread(opened), before: firstAnswerSpread(openedBefore) },
    promises: {
      now: keptAndBroken(closed),
      before: keptAndBroken(listClosedPromises(ground, before)),
      pending: countPending(ground).pending,
    },
    recovered: { now: recoveredOf(ended), before: recoveredOf(listRecoveries(ground, before)) },
    trends: trendsOf(ground, { days, opened, closed, ended }),
  }
}

const complaintsOf = ({ complaints, mentions }: Sum): Share => ({ count: complaints, of: mentions })

function answeredOf(opened: readonly OpenedCase[]): Share {
  return { count: opened.filter(({ firstAnsweredAt }) => firstAnsweredAt !== null).length, of: opened.length }
}

function keptAndBroken(closed: readonly ClosedPromise[]): Share & { broken: number } {
  return { ...keptOf(closed), broken: count(closed, 'broken') }
}

interface Rows {
  days: ({ day: number } & Sum)[]
  opened: readonly OpenedCase[]
  closed: ClosedPromise[]
  ended: EndedCase[]
}

function trendsOf(ground: Ground, { days, opened, closed, ended }: Rows): Summary['trends'] {
  const slices = slicesOf(ground)
  const sums = byStep(slices, days, ({ day }) => day).map(added)
  const openedBy = byStep(slices, opened, ({ startedAt }) => dayAt(ground.zone, startedAt))
  const answered = openedBy.map(answeredOf)
  const kept = byStep(slices, closed, ({ closedAt }) => dayAt(ground.zone, closedAt)).map(keptOf)
  const recovered = byStep(slices, ended, ({ resolvedAt }) => dayAt(ground.zone, resolvedAt)).map(recoveredOf)
  const last = stepIndexOf(slices, ground.today)
  // What lies ahead is not zero.
  const known = <T>(values: T[]) => values.map((value, index) => (last >= 0 && index > last ? null : value))
  return {
    mentions: known(sums.map(({ mentions }) => mentions)),
    complaints: known(sums.map(({ complaints }) => complaints)),
    answered: known(answered.map(shareOf)),
    firstAnswer: known(openedBy.map((cases) => firstAnswerSpread(cases).medianMs)),
    promises: known(kept.map(shareOf)),
    recovered: known(recovered.map(shareOf)),
  }
}

function shareOf({ count: some, of }: Share): number | null {
  return of === 0 ? null : some / of
}

/** The period in parts of the same length; as many as it has days, where it has few. */
function slicesOf({ period: { fromDay, toDay } }: Ground): StepSpan[] {
  const n = Math.min(points, toDay - fromDay)
  const edge = (index: number) => fromDay + Math.round(((toDay - fromDay) * index) / n)
  return Array.from({ length: n }, (_, index) => ({
    ...{ from: '', to: '', isRunning: false },
    fromDay: edge(index),
    toDay: edge(index + 1),
  }))
}
