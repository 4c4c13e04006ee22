import { expect, test } from 'vitest'
import { nextRunAt, plannedAfterWake } from '../../../../src/main/engine/collect/next-run-at'
import type { Outcome } from '../../../../src/main/engine/connectors/outcome'

const now = Date.UTC(2026, 2, 10, 8)
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const intervalMs = 30 * minuteMs

const unreachable: Outcome = { kind: 'unreachable', reason: 'timeout', status: null }
const unreadable: Outcome = { kind: 'unreadable', found: 'html', reason: 'feed-unknown' }
const unchanged = (atLeastMs: number): Outcome => ({ kind: 'unchanged', cursor: {}, atLeastMs })
const limited = (untilMs: number | null): Outcome => ({ kind: 'limited', untilMs, status: 429 })

/** How long a source waits after an outcome; null: for somebody to look. */
function waitAfter(
  outcome: Outcome,
  { failures = 0, random = 0.5, interval = intervalMs } = {},
): number | null {
  const next = nextRunAt({ intervalMs: interval, failures, cron: null }, outcome, now, random).nextRunAt
  return next === null ? null : next - now
}

test('a source that was read is read again after its interval, and its failures are forgotten', () => {
  const state = { intervalMs, failures: 7, cron: null }
  expect(nextRunAt(state, unchanged(0), now, 0)).toEqual({ failures: 0, nextRunAt: now + intervalMs })
})

test('a source that asks for more patience gets it, up to a day; one that asks for less does not', () => {
  expect(waitAfter(unchanged(2 * hourMs))).toBe(2 * hourMs)
  expect(waitAfter(unchanged(minuteMs), { random: 0 })).toBe(intervalMs)
  expect(waitAfter(unchanged(40 * dayMs))).toBe(dayMs)
})

test('sources with the same interval drift apart, by a twentieth at most', () => {
  expect(waitAfter(unchanged(0), { random: 1 })).toBe(intervalMs * 1.05)
  expect(waitAfter(unchanged(0), { random: 1, interval: dayMs })).toBe(dayMs + 5 * minuteMs)
})

test('a source with a plan is read when that fits on the clocks of the client, and not before the source allows it', () => {
  const cron = { pattern: '0 9,18 * * *', zone: 'Europe/Madrid' }
  const after = (asked: number) =>
    nextRunAt({ intervalMs, failures: 0, cron }, unchanged(asked), now, 1).nextRunAt
  // 10 March 2026, 9 o'clock in Madrid is 8 UTC.
  expect(after(0)).toBe(Date.UTC(2026, 2, 10, 17))
  expect(after(12 * hourMs)).toBe(Date.UTC(2026, 2, 11, 8))
})

test('a pause that was asked for is kept to the millisecond, up to a day', () => {
  expect(waitAfter(limited(now + 7 * minuteMs + 1))).toBe(7 * minuteMs + 1)
  expect(waitAfter(limited(now + 9 * dayMs))).toBe(dayMs)
  expect(waitAfter(limited(now - hourMs))).toBe(2000)
})

test('a pause without a length is twice the interval', () =>
  expect(waitAfter(limited(null))).toBe(2 * intervalMs))

test('being asked to wait is no failure', () => {
  expect(nextRunAt({ intervalMs, failures: 3, cron: null }, limited(null), now, 0).failures).toBe(3)
})

test('a source that cannot be reached is tried again soon, then more and more rarely, up to six hours', () => {
  const longest = (failures: number) => waitAfter(unreachable, { failures, random: 1 })
  expect([0, 1, 2, 3].map(longest)).toEqual([4000, 8000, 16_000, 32_000])
  expect([4, 5, 6, 7, 8, 2000].map(longest)).toEqual([1, 2, 4, 6, 6, 6].map((hours) => hours * hourMs))
})

test('quick tries are spread at random, so that sources do not come back in step', () => {
  const waits = [0, 0.25, 0.999].map((random) => waitAfter(unreachable, { failures: 3, random }))
  expect(waits).toEqual([2000, 9500, 31_970])
})

test('each failure counts', () => {
  expect(nextRunAt({ intervalMs, failures: 4, cron: null }, unreachable, now, 0).failures).toBe(5)
  expect(nextRunAt({ intervalMs, failures: 4, cron: null }, unreadable, now, 0).failures).toBe(5)
})

test('a page that is no longer understood is asked more and more rarely', () => {
  const waits = [0, 1, 2, 3, 4, 99].map((failures) => waitAfter(unreadable, { failures }))
  expect(waits).toEqual([0.5, 1, 2, 4, 6, 6].map((hours) => hours * hourMs))
})

test.each([unreachable, unreadable, limited(null)])(
  'a source that is read once a day is not asked more often because it fails: $kind',
  (outcome) => expect(waitAfter(outcome, { failures: 9, interval: dayMs })).toBe(dayMs),
)

test('without a network, all wait a minute and none is blamed', () => {
  expect(nextRunAt({ intervalMs, failures: 2, cron: null }, { kind: 'offline' }, now, 0)).toEqual({
    failures: 2,
    nextRunAt: now + minuteMs,
  })
})

test.each<Outcome>([
  { kind: 'auth-expired', status: 401 },
  { kind: 'denied', status: 403 },
  { kind: 'gone', status: 410 },
  { kind: 'blocked', host: 'localhost' },
])('a source that is $kind waits for somebody to look', (outcome) => expect(waitAfter(outcome)).toBeNull())

const source = { lastRunAt: now - 10 * minuteMs, nextRunAt: now + 20 * minuteMs, intervalMs, cron: null }

test('as long as the clock runs evenly, a plan stays', () => {
  expect(plannedAfterWake(source, now)).toBe(source.nextRunAt)
  expect(plannedAfterWake({ ...source, nextRunAt: null }, now)).toBeNull()
})

test.each([hourMs, 8 * hourMs, 30 * dayMs, 3652 * dayMs])(
  'after a sleep of %i ms, a plan is overdue once',
  (asleepMs) => {
    expect(plannedAfterWake(source, now + asleepMs)).toBe(source.nextRunAt)
  },
)

test.each([hourMs, dayMs, 3652 * dayMs])(
  'a clock set back by %i ms pulls the plan in, and no further than once',
  (backMs) => {
    const before = now - backMs
    const pulledIn = plannedAfterWake(source, before)
    expect(pulledIn).toBe(before + intervalMs)
    const later = before + 10 * minuteMs
    expect(plannedAfterWake({ ...source, nextRunAt: pulledIn }, later)).toBe(pulledIn)
  },
)

test('a plan made while the clock was a year ahead is pulled in, even of a source never read', () => {
  const planned = { intervalMs, cron: null, lastRunAt: null, nextRunAt: now + 365 * dayMs }
  expect(plannedAfterWake(planned, now)).toBe(now + intervalMs)
})

test('a pause of a whole day, as a server may ask for it, is no wrong clock', () => {
  const planned = { ...source, nextRunAt: now + dayMs }
  expect(plannedAfterWake(planned, now)).toBe(now + dayMs)
})
