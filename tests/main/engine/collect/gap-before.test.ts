import { expect, test } from 'vitest'
import { gapBefore } from '../../../../src/main/engine/collect/gap-before'

const minute = 60_000
const hour = 60 * minute
const now = Date.UTC(2026, 2, 2, 8)
const last = { goodAt: now - 5 * hour, code: 'unreachable' as const, runAt: now - hour }

test('a reading that comes much later than planned tells since when nothing was known, and why', () => {
  expect(gapBefore(last, 30 * minute, now)).toEqual({
    fromAt: now - 5 * hour,
    toAt: now,
    reason: 'unreachable',
  })
})
test('where nobody even asked, that is the reason', () => {
  expect(gapBefore({ ...last, runAt: last.goodAt }, 30 * minute, now)).toMatchObject({ reason: 'away' })
})
test.each([
  ['the first one', { ...last, goodAt: null }, 30 * minute],
  ['one that was missed once', { ...last, goodAt: now - 50 * minute }, 30 * minute],
  ['one a day, a day later', { ...last, goodAt: now - 24 * hour }, 24 * hour],
])('%s leaves none', (_what, before, interval) => {
  expect(gapBefore(before, interval, now)).toBeNull()
})
