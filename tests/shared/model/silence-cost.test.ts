import { expect, test } from 'vitest'
import { firstAssumptions, SilenceAssumptions, silenceCost } from '../../../src/shared/model/silence-cost'

test('ten without an answer at 100 a year, worked by hand', () => {
  // Left: 10 · 100 · (40 − 30) % = 100 to 10 · 100 · (70 − 10) % = 600. Away: 10 · 100 · 10 · 0 % = 0 to … · 1 % = 100.
  expect(silenceCost(10, { ...firstAssumptions, value: 100 })).toEqual({
    left: { low: 100, high: 600 },
    away: { low: 0, high: 100 },
    total: { low: 100, high: 700 },
  })
})

test('without the user’s own value nothing is reckoned', () => {
  expect(silenceCost(10, firstAssumptions)).toBeNull()
})

test('an answer never costs: the low end stops at zero', () => {
  const assumptions = { ...firstAssumptions, value: 100, leaveAnswered: { low: 50, high: 90 } }
  expect(silenceCost(10, assumptions)?.left).toEqual({ low: 0, high: 200 })
})

test('a range that is upside down is refused', () => {
  expect(SilenceAssumptions.safeParse({ ...firstAssumptions, toldLeave: { low: 5, high: 1 } }).success).toBe(
    false,
  )
})
