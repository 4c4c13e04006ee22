import { expect, test } from 'vitest'
import { rateTest } from '../../../../src/main/engine/chance/rate-test'

test.each([
  // Ten coins that all fall on one side: 2 / 2¹⁰.
  [{ count: 10, days: 10 }, { count: 0, days: 10 }, 2 / 1024],
  // 3 against 1: all but the middle of 1, 4, 6, 4, 1.
  [{ count: 3, days: 10 }, { count: 1, days: 10 }, 10 / 16],
  // Two of two in the longer part: chances 1/9, 4/9, 4/9, none of them larger.
  [{ count: 0, days: 10 }, { count: 2, days: 20 }, 1],
  // Two of two in the shorter part: the least likely of the three.
  [{ count: 2, days: 10 }, { count: 0, days: 20 }, 1 / 9],
])('%o before and %o after have the chance worked by hand', (before, after, chance) => {
  expect(rateTest(before, after)).toBeCloseTo(chance, 10)
})

test('without days or without complaints there is nothing to compare', () => {
  expect(rateTest({ count: 0, days: 5 }, { count: 0, days: 5 })).toBe(1)
  expect(rateTest({ count: 9, days: 5 }, { count: 0, days: 0 })).toBe(1)
})

test('stays a probability for thousands', () => {
  const chance = rateTest({ count: 9000, days: 30 }, { count: 7000, days: 30 })
  expect(chance).toBeGreaterThanOrEqual(0)
  expect(chance).toBeLessThan(1e-20)
})
