import type { Spread } from '@shared/model/analytics'

/** Median and ninetieth percentile: the nearest rank, so that each is a time that really occurred. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = Float64Array.from(times).sort()
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
  return { medianMs: rank(0.5), p90Ms: rank(0.9), n: sorted.length }
}

/** How many of the times lie in each bar: from its start up to, but not at, the next one's. The last takes all that is longer. */
export function barsOf(
  times: readonly number[],
  starts: readonly number[],
): { fromMs: number; toMs: number | null; count: number }[] {
  const bars = starts.map((fromMs, index) => ({ fromMs, toMs: starts[index + 1] ?? null, count: 0 }))
  for (const time of times) {
    const bar = bars.findLast(({ fromMs }) => time >= fromMs)
    if (bar) bar.count += 1
  }
  return bars
}
