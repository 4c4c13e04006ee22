import { logChoose } from './log-choose'

/** So many in so many days. */
export interface Rate {
  count: number
  days: number
}

/**
 * Two-sided exact test of two rates (Przyborowski and Wilenski 1940): where nothing has changed, each of all that were counted falls on the
 * second side with the chance of its share of the days, so the count there is binomial. 1 where there is nothing to compare.
 */
export function rateTest(before: Rate, after: Rate): number {
  const all = before.count + after.count
  const days = before.days + after.days
  if (all === 0 || before.days <= 0 || after.days <= 0) return 1
  const [logHit, logMiss] = [Math.log(after.days / days), Math.log(before.days / days)]
  const logOf = (count: number) => logChoose(all, count) + count * logHit + (all - count) * logMiss
  const seen = logOf(after.count)
  let sum = 0
  // What is as likely as what was seen but for rounding belongs to it.
  for (let count = 0; count <= all; count += 1) {
    const log = logOf(count)
    if (log <= seen + 1e-7) sum += Math.exp(log)
  }
  return Math.min(1, sum)
}
