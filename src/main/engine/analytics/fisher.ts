import { logChoose } from './log-choose'

/**
 * Two-sided exact test by Fisher (1922): how likely a table at least as lopsided as this is, if `count` of `of` in both
 * periods were drawn from one and the same share. 1 where there is nothing to compare.
 */
export function fisherTest(
  now: { count: number; of: number },
  before: { count: number; of: number },
): number {
  const drawn = now.count + before.count
  const all = now.of + before.of
  if (drawn === 0 || drawn === all || now.of === 0 || before.of === 0) return 1
  const logOf = (count: number) =>
    logChoose(now.of, count) + logChoose(before.of, drawn - count) - logChoose(all, drawn)
  const seen = logOf(now.count)
  const least = Math.max(0, drawn - before.of)
  const most = Math.min(drawn, now.of)
  let sum = 0
  // What equals the table that was seen but for rounding belongs to it.
  for (let count = least; count <= most; count += 1) {
    const log = logOf(count)
    if (log <= seen + 1e-7) sum += Math.exp(log)
  }
  return Math.min(1, sum)
}
