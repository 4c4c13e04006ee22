import type { Step } from '@shared/model/analytics'
import { stepNameOf, type StepName } from '@shared/model/period'
import { dayText, weekdayOf } from '@shared/text/hours/local-days'
import type { Ground } from './ground'

/** A step with the days that it holds, the end not included. */
export interface StepSpan extends Step {
  fromDay: number
  toDay: number
}

/** The period in days, in weeks that begin on Monday, or in months; the first and the last may be cut short by its ends. */
export function stepsOf(ground: Ground, name = stepOfPeriod(ground)): StepSpan[] {
  const { period, today } = ground
  const steps: StepSpan[] = []
  for (let fromDay = period.fromDay; fromDay < period.toDay;) {
    const toDay = Math.min(period.toDay, nextStart(fromDay, name))
    const isRunning = today >= fromDay && today < toDay
    steps.push({ from: dayText(fromDay), to: dayText(toDay - 1), fromDay, toDay, isRunning })
    fromDay = toDay
  }
  return steps
}

export function stepOfPeriod({ period: { fromDay, toDay } }: Ground): StepName {
  return stepNameOf({ from: dayText(fromDay), to: dayText(toDay - 1) })
}

function nextStart(day: number, name: StepName): number {
  if (name === 'day') return day + 1
  if (name === 'week') return day + 7 - weekdayOf(day)
  const [year = 0, month = 1] = dayText(day).split('-').map(Number)
  return Date.UTC(year, month, 1) / 86_400_000
}

/** The step that a day lies in; -1 outside of all. */
export function stepIndexOf(steps: readonly StepSpan[], day: number): number {
  let [low, high] = [0, steps.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const step = steps[middle]!
    if (day < step.fromDay) high = middle - 1
    else if (day >= step.toDay) low = middle + 1
    else return middle
  }
  return -1
}

/** What of the rows falls into each step. */
export function byStep<Row>(
  steps: readonly StepSpan[],
  rows: readonly Row[],
  dayOf: (row: Row) => number,
): Row[][] {
  const groups = steps.map((): Row[] => [])
  for (const row of rows) groups[stepIndexOf(steps, dayOf(row))]?.push(row)
  return groups
}

/** A step without what only the reckoning needs. */
export function stepOf({ from, to, isRunning }: StepSpan): Step {
  return { from, to, isRunning }
}
