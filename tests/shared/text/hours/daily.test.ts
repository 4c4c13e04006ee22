import { expect, test } from 'vitest'
import { isWithinDaily, lastMomentOf, minuteOfDayAt } from '../../../../src/shared/text/hours/daily'

const at = (text: string) => Date.parse(text)

test('the minute of the day is that of the zone', () => {
  expect(minuteOfDayAt('Europe/Madrid', at('2026-07-01T22:30Z'))).toBe(30)
  expect(minuteOfDayAt('Asia/Kolkata', at('2026-07-01T00:00Z'))).toBe(330)
})

test('a night goes over midnight', () => {
  const night = { from: 1320, to: 480 }
  expect([1319, 1320, 1439, 0, 479, 480].map((minute) => isWithinDaily(night, minute))).toEqual([
    ...[false, true, true, true, true, false],
  ])
  expect(isWithinDaily({ from: 780, to: 840 }, 800)).toBe(true)
  expect(isWithinDaily({ from: 600, to: 600 }, 600)).toBe(false)
})

test('the last nine o’clock is today’s or yesterday’s, by the clock on the wall', () => {
  const last = (now: string) => new Date(lastMomentOf('Europe/Madrid', 540, at(now))).toISOString()
  expect(last('2026-03-10T09:00+01:00')).toBe('2026-03-10T08:00:00.000Z')
  expect(last('2026-03-10T08:59+01:00')).toBe('2026-03-09T08:00:00.000Z')
  expect(last('2026-03-29T10:00+02:00')).toBe('2026-03-29T07:00:00.000Z')
  expect(last('2026-10-25T08:00+01:00')).toBe('2026-10-24T07:00:00.000Z')
})
