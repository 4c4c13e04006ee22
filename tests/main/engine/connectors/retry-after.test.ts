import { expect, test } from 'vitest'
import { maxAgeMs } from '../../../../src/main/engine/connectors/max-age'
import { retryAfter } from '../../../../src/main/engine/connectors/retry-after'

const now = Date.UTC(2026, 2, 2, 8)
const hourMs = 3_600_000

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 02 Mar 2026 10:00:00 GMT', 2 * hourMs],
  ['Monday, 02-Mar-26 10:00:00 GMT', 2 * hourMs],
  ['Mon Mar  2 10:00:00 2026', 2 * hourMs],
])('a server that asks for a pause gets it: %s', (header, waitMs) => {
  expect(retryAfter(header, now)).toBe(now + waitMs)
})

test.each(['86401', '999999999', 'Mon, 09 Mar 2026 10:00:00 GMT'])(
  'no pause is longer than a day: %s',
  (header) => {
    expect(retryAfter(header, now)).toBe(now + 24 * hourMs)
  },
)

test('a moment that is over asks for no pause', () => {
  expect(retryAfter('Sun, 06 Nov 1994 08:49:37 GMT', now)).toBe(now)
})

test.each([
  undefined,
  '',
  'soon',
  '-5',
  '1.5',
  '1e3',
  '99999999999',
  'Mon, 99 Mar 2026 10:00:00 GMT',
  '0x10',
])('what is no pause is not read as one: %s', (header) => expect(retryAfter(header, now)).toBeNull())

test.each([
  ['max-age=3600', 3_600_000],
  ['public, MAX-AGE=60, must-revalidate', 60_000],
  ['max-age="90"', 90_000],
  ['s-maxage=60', 0],
  ['no-cache, max-age=3600', 0],
  ['no-store', 0],
  ['max-age=-1', 0],
  ['max-age=soon', 0],
  ['', 0],
  [undefined, 0],
])('an answer is fresh for as long as it says: %s', (header, ms) => expect(maxAgeMs(header)).toBe(ms))
