import { expect, test } from 'vitest'
import { dueGroupOf } from '@shared/text/promises/due-bounds'

/** A Thursday, 10:40 in Madrid. */
const now = Date.parse('2026-11-19T10:40+01:00')

test.each([
  ['2026-11-17T18:00+01:00', 'overdue'],
  ['2026-11-19T10:39+01:00', 'overdue'],
  ['2026-11-19T23:59+01:00', 'today'],
  ['2026-11-20T00:00+01:00', 'week'],
  ['2026-11-22T23:59+01:00', 'week'],
  ['2026-11-23T00:00+01:00', 'later'],
])('what is due at %s stands under %s, by the clocks of the client', (due, group) => {
  expect(dueGroupOf(Date.parse(due), now, 'Europe/Madrid')).toBe(group)
})

test('midnight is that of the client, not of Greenwich', () => {
  const due = Date.parse('2026-11-20T02:00Z')
  expect(dueGroupOf(due, now, 'Europe/Madrid')).toBe('week')
  expect(dueGroupOf(due, now, 'America/Bogota')).toBe('today')
})

test('on a Sunday the week ends today', () => {
  const sunday = Date.parse('2026-11-22T12:00Z')
  expect(dueGroupOf(Date.parse('2026-11-22T20:00Z'), sunday, 'UTC')).toBe('today')
  expect(dueGroupOf(Date.parse('2026-11-23T08:00Z'), sunday, 'UTC')).toBe('later')
})

test('what has no date is due some day', () => {
  expect(dueGroupOf(null, now, 'UTC')).toBe('later')
})
