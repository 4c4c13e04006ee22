import type { Outcome } from '../connectors/outcome'
import { nextCronAt } from './cron'

export interface RunState {
  intervalMs: number
  /** In place of an interval: a pattern on the clocks of a zone. */
  cron: { pattern: string; zone: string } | null
  /** Runs in a row that failed for a passing reason. */
  failures: number
}

export interface NextRun {
  failures: number
  /** UTC ms; null: not by itself again, somebody has to look first. */
  nextRunAt: number | null
}

const minuteMs = 60_000
const firstWaitMs = 2000
const longestBackoffMs = 15 * minuteMs
/** So many quick retries; after them the source's own interval doubles with every failure. */
const quickTries = 4
const longestIntervalMs = 6 * 60 * minuteMs
const longestToldMs = 24 * 60 * minuteMs
const offlineWaitMs = minuteMs
const spread = 0.05
const longestSpreadMs = 5 * minuteMs

/**
 * When a source is read next. What the server asks for (Retry-After, a feed's ttl) is obeyed up to a day; without a
 * hint, waits grow with full jitter so that sources do not come back in step. `random` is in [0, 1).
 */
export function nextRunAt(state: RunState, outcome: Outcome, now: number, random: number): NextRun {
  const { intervalMs, failures } = state
  switch (outcome.kind) {
    case 'read':
    case 'unchanged': {
      const askedMs = Math.min(outcome.atLeastMs, longestToldMs)
      return { failures: 0, nextRunAt: afterGoodRun(state, askedMs, now, random) }
    }
    case 'limited':
    case 'quota-exhausted':
      return { failures, nextRunAt: limitedUntil(outcome.untilMs, intervalMs, now) }
    case 'unreachable':
    case 'proxy':
      return { failures: failures + 1, nextRunAt: now + backoffMs(failures, intervalMs, random) }
    case 'unreadable':
      return { failures: failures + 1, nextRunAt: now + stretched(intervalMs, failures) }
    case 'offline':
      return { failures, nextRunAt: now + offlineWaitMs }
    case 'auth-expired':
    case 'auth-scope':
    case 'not-entitled':
    case 'bad-request':
    case 'denied':
    case 'gone':
    case 'blocked':
      return { failures: 0, nextRunAt: null }
  }
}

/** Sources with the same interval drift apart, so that they do not all wake at once. */
function afterGoodRun(
  { intervalMs, cron }: RunState,
  askedMs: number,
  now: number,
  random: number,
): number | null {
  if (cron) return nextCronAt(cron.pattern, cron.zone, now + askedMs)
  const spreadMs = Math.round(random * Math.min(longestSpreadMs, intervalMs * spread))
  return now + Math.max(intervalMs + spreadMs, askedMs)
}

function limitedUntil(untilMs: number | null, intervalMs: number, now: number): number {
  if (untilMs === null) return now + stretched(intervalMs, 1)
  return Math.min(Math.max(untilMs, now + firstWaitMs), now + longestToldMs)
}

function backoffMs(failures: number, intervalMs: number, random: number): number {
  if (failures < quickTries) {
    const widest = Math.min(longestBackoffMs, firstWaitMs * 2 ** (failures + 1))
    return firstWaitMs + Math.round(random * (widest - firstWaitMs))
  }
  return stretched(intervalMs, failures - quickTries + 1)
}

/** The interval doubled so many times, up to the longest; a source that is read more rarely anyway keeps its own. */
function stretched(intervalMs: number, times: number): number {
  return Math.max(intervalMs, Math.min(longestIntervalMs, intervalMs * 2 ** times))
}

/**
 * The plan after sleep or a change of the clock: what was missed becomes one run now, and a plan that a clock set back
 * has moved into the far future is pulled in. The result has to be stored, or it would move along with the clock.
 */
export function plannedAfterWake(
  {
    nextRunAt: planned,
    lastRunAt,
    intervalMs,
    cron,
  }: { nextRunAt: number | null; lastRunAt: number | null; intervalMs: number; cron: string | null },
  now: number,
): number | null {
  if (planned === null) return null
  const clockWentBack =
    (lastRunAt !== null && lastRunAt > now) || (cron === null && planned > now + longestToldMs)
  return clockWentBack ? Math.min(planned, now + intervalMs) : planned
}
