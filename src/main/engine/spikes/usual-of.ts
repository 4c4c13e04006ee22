import type { UsualRange } from '@shared/model/spike'

/** So many were counted in so many hours that were read. */
export interface Counted {
  count: number
  hours: number
}

/** What is usual in a stretch of hours: the mean, how far days lie from it, and the count and the hours it was worked out from. */
export interface Usual {
  hours: number
  mean: number
  deviation: number
  base: Counted
}

/** With less than three days nobody knows what is usual. */
const leastHours = 72

/**
 * What is to be expected in `hours` after the days before, of which each counts for the hours in which it was read: what was not
 * read is left out, not taken for zero. The deviation is that of the days, and never less than chance alone makes.
 */
export function usualOf(days: readonly Counted[], hours: number): Usual | null {
  const base = days.reduce((sum, day) => ({ count: sum.count + day.count, hours: sum.hours + day.hours }), {
    count: 0,
    hours: 0,
  })
  if (base.hours < leastHours || hours <= 0) return null
  const rate = base.count / base.hours
  const mean = rate * hours
  return { hours, mean, deviation: Math.sqrt(mean * Math.max(1, spreadOf(days, rate))), base }
}

/** How much more days differ than chance alone makes them: 1 for Poisson's distribution; days that were read in part weigh less. */
function spreadOf(days: readonly Counted[], rate: number): number {
  const read = days.filter(({ hours }) => hours > 0)
  if (read.length < 2 || rate === 0) return 1
  const squares = read.map(({ count, hours }) => (count - rate * hours) ** 2 / (rate * hours))
  return squares.reduce((sum, each) => sum + each, 0) / (read.length - 1)
}

/** Four days of five lie within so many deviations. */
const withinDeviations = 1.28

/** The usual range in whole mentions, as it is told: "where 1–3 are usual". */
export function rangeOf({ mean, deviation }: Usual): UsualRange {
  return {
    low: Math.max(0, Math.round(mean - withinDeviations * deviation)),
    high: Math.round(mean + withinDeviations * deviation),
  }
}
