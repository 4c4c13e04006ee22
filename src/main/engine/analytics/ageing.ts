import type { Ageing } from '@shared/model/analytics'
import { countWaiting } from './ageing-store'
import type { Ground } from './ground'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const starts = [0, 30 * minuteMs, hourMs, 4 * hourMs, 24 * hourMs]

/** How long those who wait for an answer now have waited by the clock on the wall, whatever the period. */
export function ageing(ground: Ground): Ageing {
  const [, ...longer] = starts
  const { n, overdue, atLeast } = countWaiting(ground, longer)
  // Who began to wait only just now, by a clock that is ahead of ours, is in the first bar.
  const from = [n, ...atLeast, 0]
  const bars = starts.map((fromMs, index) => ({
    ...{ fromMs, toMs: starts[index + 1] ?? null },
    count: (from[index] ?? 0) - (from[index + 1] ?? 0),
  }))
  return { bars, n, overdue }
}
