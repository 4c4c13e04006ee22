import type { AwayDays, Step } from '@shared/model/analytics'
import { dayNumber } from '@shared/text/hours/local-days'

interface Strip {
  /** In columns and parts of them. */
  from: number
  to: number
  days: AwayDays
}

/** Where stretches of days lie along columns that may each stand for several days. */
export function stripsOf(steps: readonly Step[], away: readonly AwayDays[]): Strip[] {
  return away.flatMap((days) => {
    const from = placeOf(steps, dayNumber(days.from))
    const to = placeOf(steps, dayNumber(days.to) + 1)
    return to > from ? [{ from, to, days }] : []
  })
}

/** The part of each stretch that lies in a step. */
export function awayInStep(step: Step, away: readonly AwayDays[]): AwayDays[] {
  return away
    .filter(({ from, to }) => from <= step.to && to >= step.from)
    .map(({ from, to, reason }) => ({
      from: from > step.from ? from : step.from,
      to: to < step.to ? to : step.to,
      reason,
    }))
}

/** The place with which a day begins; outside of all steps, the nearer end. */
function placeOf(steps: readonly Step[], day: number): number {
  const index = steps.findIndex(({ to }) => dayNumber(to) >= day)
  const step = steps[index]
  if (!step) return steps.length
  const [first, end] = [dayNumber(step.from), dayNumber(step.to) + 1]
  return index + Math.max(0, day - first) / (end - first)
}
