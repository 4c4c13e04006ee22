import { expect, test } from 'vitest'
import { systemTimeZone } from '@shared/model/clock'
import { localOf } from '@shared/text/local-time'
import { readWhenIn } from '@shared/text/when/read-when-in'

const now = Date.parse('2026-11-19T10:40Z')
const here = systemTimeZone()
const zones = ['Europe/Madrid', 'America/Bogota', 'Asia/Tokyo', 'UTC', here]

test.each(zones)('"tomorrow 14:00" is two o’clock by the clocks of %s', (zone) => {
  const at = readWhenIn('tomorrow 14:00', now, zone, here) ?? 0
  const shown = new Date(localOf(at, zone))
  expect([shown.getUTCHours(), shown.getUTCMinutes()]).toEqual([14, 0])
  const days = Math.floor(localOf(at, zone) / 86_400_000) - Math.floor(localOf(now, zone) / 86_400_000)
  expect(days).toBe(1)
})

test.each(zones)('a span is as long in %s as anywhere', (zone) => {
  expect(readWhenIn('2h', now, zone, here)).toBe(now + 2 * 3_600_000)
})

test('what names no moment to come is none, in any zone', () => {
  expect(readWhenIn('soon', now, 'Asia/Tokyo', here)).toBeNull()
})
