import { expect, test } from 'vitest'
import { healthOf, quietOf } from '../../../../src/main/engine/collect/health-of'
import type { Outcome } from '../../../../src/main/engine/connectors/outcome'

const read: Outcome = { kind: 'read', title: '', mentions: [], cursor: {}, isMalformed: false, atLeastMs: 0 }
const quiet = { days: 9, usualDays: 0.5 }

test.each<[Outcome, string, Record<string, string | number>]>([
  [read, 'reading', {}],
  [{ kind: 'unchanged', cursor: {}, atLeastMs: 0 }, 'reading', {}],
  [{ ...read, isMalformed: true }, 'malformed', {}],
  [{ kind: 'limited', untilMs: 99, status: 429 }, 'limited', { status: 429, until: 99 }],
  [{ kind: 'limited', untilMs: null, status: 503 }, 'limited', { status: 503 }],
  [{ kind: 'denied', status: 403 }, 'denied', { status: 403 }],
  [{ kind: 'auth-expired', status: 401 }, 'auth-expired', { status: 401 }],
  [{ kind: 'gone', status: 410 }, 'gone', { status: 410 }],
  [
    { kind: 'blocked', host: 'a.example', reason: 'robots' },
    'denied',
    { host: 'a.example', reason: 'robots' },
  ],
  [{ kind: 'blocked', host: '10.0.0.1' }, 'denied', { host: '10.0.0.1', reason: 'private-address' }],
  [{ kind: 'offline' }, 'offline', {}],
  [{ kind: 'proxy', trouble: 'auth' }, 'proxy', { reason: 'auth' }],
  [
    { kind: 'unreadable', found: 'html', reason: 'feed-unknown' },
    'unreadable',
    { found: 'html', reason: 'feed-unknown' },
  ],
  [{ kind: 'unreachable', reason: 'timeout', status: null }, 'unreachable', { reason: 'timeout' }],
  [{ kind: 'unreachable', reason: 'status', status: 500 }, 'unreachable', { reason: 'status', status: 500 }],
])('each outcome has its line: %#', (outcome, code, data) =>
  expect(healthOf(outcome, null)).toEqual({ code, data }),
)

test('silence is told apart from a source that reads well', () => {
  expect(healthOf(read, quiet)).toEqual({ code: 'quiet', data: quiet })
  expect(healthOf({ kind: 'unchanged', cursor: {}, atLeastMs: 0 }, quiet).code).toBe('quiet')
})

test('silence does not hide what is wrong', () => {
  expect(healthOf({ ...read, isMalformed: true }, quiet).code).toBe('malformed')
  expect(healthOf({ kind: 'offline' }, quiet).code).toBe('offline')
  expect(healthOf({ kind: 'gone', status: 410 }, quiet).code).toBe('gone')
})

const dayMs = 86_400_000
const now = Date.UTC(2026, 2, 10)
/** Times of publication, so many days apart, the newest so many days ago. */
const times = (count: number, apart: number, ago: number) =>
  Array.from({ length: count }, (_, index) => now - (ago + index * apart) * dayMs)

test('a daily source is quiet after five days, not after four', () => {
  expect(quietOf(times(10, 1, 4), now)).toBeNull()
  expect(quietOf(times(10, 1, 5), now)).toEqual({ days: 5, usualDays: 1 })
})

test('a source that is busy every hour is not quiet over a weekend', () => {
  expect(quietOf(times(20, 1 / 24, 2.9), now)).toBeNull()
  expect(quietOf(times(20, 1 / 24, 3), now)).toMatchObject({ days: 3 })
})

test('a weekly source may pause for four weeks', () => {
  expect(quietOf(times(6, 7, 28), now)).toBeNull()
  expect(quietOf(times(6, 7, 29), now)).toEqual({ days: 29, usualDays: 7 })
})

test('too little is known of a young source to call it quiet', () => {
  expect(quietOf([], now)).toBeNull()
  expect(quietOf(times(4, 1, 90), now)).toBeNull()
})
