import { expect, test } from 'vitest'
import { chanceOfContrast, contrastOf } from '../../../../src/main/engine/analytics/contrast'

test('20 of 100 against 5 of 100, worked by hand', () => {
  // The prior weighs 10 texts, of which 10 · 25/200 = 1.25 have the phrase: odds 21.25/88.75 and 6.25/103.75,
  // difference of their logarithms 1.37995, variance 1/21.25 + 1/88.75 + 1/6.25 + 1/103.75 = 0.22797.
  expect(contrastOf({ count: 20, of: 100 }, { count: 5, of: 100 })).toBeCloseTo(2.8902, 3)
})

test('turning the sides around turns the sign, and the same share is no contrast', () => {
  const [now, before] = [
    { count: 30, of: 90 },
    { count: 4, of: 60 },
  ]
  expect(contrastOf(before, now)).toBeCloseTo(-contrastOf(now, before), 10)
  expect(contrastOf({ count: 10, of: 100 }, { count: 20, of: 200 })).toBeCloseTo(0, 10)
})

test('what one side lacks altogether stays finite, and rare words say less than frequent ones', () => {
  const rare = contrastOf({ count: 2, of: 100 }, { count: 0, of: 100 })
  const frequent = contrastOf({ count: 40, of: 100 }, { count: 0, of: 100 })
  expect(rare).toBeLessThan(1.96)
  expect(frequent).toBeGreaterThan(rare)
  expect(Number.isFinite(frequent)).toBe(true)
})

test.each([
  [
    { count: 0, of: 0 },
    { count: 5, of: 9 },
  ],
  [
    { count: 0, of: 10 },
    { count: 0, of: 10 },
  ],
])('%o against %o has no contrast', (now, before) => {
  expect(contrastOf(now, before)).toBe(0)
})

test('1.96 standard errors are 5 %, on both sides together', () => {
  expect(chanceOfContrast(1.959964)).toBeCloseTo(0.05, 5)
  expect(chanceOfContrast(-1.959964)).toBeCloseTo(0.05, 5)
  expect(chanceOfContrast(0)).toBe(1)
})
