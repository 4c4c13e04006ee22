import type { Ageing } from '@shared/model/analytics'
import { listWaiting } from './ageing-store'
import type { Ground } from './ground'
import { barsOf } from './spread'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const starts = [0, 30 * minuteMs, hourMs, 4 * hourMs, 24 * hourMs]

/** How long those who wait for an answer now have waited by the clock on the wall, whatever the period. */
export function ageing(ground: Ground): Ageing {
  const waiting = listWaiting(ground)
  const times = waiting.map(({ startedAt }) => Math.max(0, ground.now - startedAt))
  return {
    bars: barsOf(times, starts),
    n: waiting.length,
    overdue: waiting.filter(({ dueAt }) => dueAt !== null && dueAt < ground.now).length,
  }
}
