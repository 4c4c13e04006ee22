import { normalTail } from '../chance/normal-tail'
import { poissonTail } from '../chance/poisson-tail'
import type { Usual } from './usual-of'

/** Fewer than these are no spike, however rare: two people are two people. */
export const leastCount = 3
/** And a spike is at least so many times what is usual: of many mentions the smallest change is beyond chance. */
const leastTimes = 1.5
/** From so many a day on, days differ by more than chance, and their own deviation says how much. */
const manyFrom = 15

/** The chance of so many where this is usual; 1 for what is no spike in any case. */
export function chanceOf(count: number, usual: Usual): number {
  if (count < leastCount || count < leastTimes * usual.mean) return 1
  return usual.mean < manyFrom ? ofFew(count, usual) : ofMany(count, usual)
}

/** Exact. One more than was counted is taken for usual, as of what was never seen nobody knows how rare it is. */
function ofFew(count: number, { hours, base }: Usual): number {
  return poissonTail(count, ((base.count + 1) / base.hours) * hours)
}

/** Mean and so many deviations; half a mention less, as mentions are whole. */
function ofMany(count: number, { mean, deviation }: Usual): number {
  return normalTail((count - 0.5 - mean) / deviation)
}
