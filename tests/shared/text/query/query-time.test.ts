import { expect, test } from 'vitest'
import { endOf, hourWord, timeOf } from '@shared/text/query/query-time'

const now = Date.UTC(2026, 9, 31, 13, 44)

test('an hour is named by its day and its number, and ends an hour later', () => {
  const at = Date.UTC(2026, 9, 31, 13)
  expect(hourWord(now)).toBe('2026-10-31T13')
  expect([timeOf('2026-10-31T13', now), endOf('2026-10-31T13', now)]).toEqual([at, at + 3_600_000])
  expect([timeOf('2026-10-31T24', now), timeOf('2026-02-30T10', now), timeOf('2026-10-31T1', now)]).toEqual([
    null,
    null,
    null,
  ])
})

test('a day and a span are what they were', () => {
  expect([timeOf('2026-10-31', now), endOf('2026-10-31', now)]).toEqual([
    Date.UTC(2026, 9, 31),
    Date.UTC(2026, 10, 1),
  ])
  expect([timeOf('2h', now), endOf('2h', now)]).toEqual([now - 7_200_000, now - 7_200_000])
})
