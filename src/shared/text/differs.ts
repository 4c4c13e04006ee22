/**
 * Whether two counts of periods of the same length differ by more than chance: twice the standard deviation of the
 * difference of two Poisson counts, which is about 5 %.
 */
export function differs(now: number, before: number): boolean {
  return Math.abs(now - before) > 2 * Math.sqrt(now + before)
}
