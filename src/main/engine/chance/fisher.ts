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
  // What equals the table that was seen but for rounding belongs to it.
  const limit = logOf(now.count) + 1e-7
  const isAsRare = (count: number) => logOf(count) <= limit
  const least = Math.max(0, drawn - before.of)
  const most = Math.min(drawn, now.of)
  // From the likeliest table on they grow rarer to both sides, so that each tail begins at one place and is soon nothing.
  const likeliest = Math.floor(((drawn + 1) * (now.of + 1)) / (all + 2))
  if (isAsRare(likeliest)) return 1
  const up = (count: number) =>
    ((now.of - count) * (drawn - count)) / ((count + 1) * (before.of - drawn + count + 1))
  const below = edgeOf(likeliest, least - 1, isAsRare)
  const above = edgeOf(likeliest, most + 1, isAsRare)
  let sum = 0
  for (let count = below, chance = Math.exp(logOf(below)); count >= least; count -= 1) {
    if (chance <= sum * negligible) break
    sum += chance
    chance /= up(count - 1)
  }
  for (let count = above, chance = Math.exp(logOf(above)); count <= most; count += 1) {
    if (chance <= sum * negligible) break
    sum += chance
    chance *= up(count)
  }
  return Math.min(1, sum)
}

/** What is added beyond this share of the sum changes no digit of it. */
const negligible = 1e-18

/** The first place from one on towards an end at which something holds, as it does from there on; the end where it never does. */
function edgeOf(from: number, end: number, holds: (place: number) => boolean): number {
  let [not, does] = [from, end]
  while (Math.abs(does - not) > 1) {
    const middle = Math.trunc((not + does) / 2)
    if (holds(middle)) does = middle
    else not = middle
  }
  return does
}
