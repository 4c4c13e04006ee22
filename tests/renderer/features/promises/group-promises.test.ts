import { expect, test } from 'vitest'
import type { PromiseRow, PromiseStatus } from '@shared/model/promise'
import { groupPromises } from '../../../../src/renderer/features/promises/group-promises'

/** A Thursday at noon. */
const now = Date.UTC(2026, 10, 19, 12)
const hourMs = 3_600_000
const figures = { kept: { count: 0, of: 0 }, recovered: { count: 0, of: 0 } }

const row = (id: number, dueAt: number | null, status: PromiseStatus = 'pending'): PromiseRow => ({
  ...{ id, dueAt, status, source: 'hand', text: 'We call', owner: null, createdAt: now, closedAt: null },
  ...{ proof: null, case: null, who: null, platform: null },
})
const grouped = (open: PromiseRow[], closed: PromiseRow[] = []) =>
  groupPromises({ open, closed, figures }, now, 'UTC').map(({ name, rows }) => [
    name,
    rows.map(({ id }) => id),
  ])

test('what is late comes first, what is over comes last, and what waits to be confirmed stands between', () => {
  const open = [
    row(1, now - hourMs),
    row(2, now + hourMs),
    row(3, now + 48 * hourMs),
    row(4, now + 200 * hourMs),
  ]
  expect(
    grouped([...open, row(5, now + hourMs, 'found')], [row(6, now, 'kept'), row(7, now, 'broken')]),
  ).toEqual([
    ['overdue', [1]],
    ['today', [2]],
    ['week', [3]],
    ['later', [4]],
    ['found', [5]],
    ['closed', [6, 7]],
  ])
})

test('what nobody has confirmed is never called overdue', () => {
  expect(grouped([row(1, now - hourMs, 'found')])).toEqual([['found', [1]]])
})

test('what has no date is not forgotten', () => {
  expect(grouped([row(1, null)])).toEqual([['later', [1]]])
})
