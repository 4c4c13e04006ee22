import { expect, test } from 'vitest'
import { normalTail } from '../../../../src/main/engine/chance/normal-tail'
import { poissonLowerTail, poissonTail } from '../../../../src/main/engine/chance/poisson-tail'

test.each([
  // R: ppois(n - 1, mean, lower.tail = FALSE)
  [1, 1, 0.6321205588285577],
  [3, 0.5, 0.014387677966970687],
  [13, 2, 1.3645e-7],
  [5, 5, 0.5595067149347876],
  [100, 50, 1.0e-10],
])('%i or more where %f are usual', (count, mean, chance) => {
  const found = poissonTail(count, mean)
  expect(Math.abs(Math.log10(found) - Math.log10(chance))).toBeLessThan(chance > 1e-6 ? 1e-9 : 0.7)
})

test('it agrees with a plain sum, stays above zero far out, and never is more than one', () => {
  const plain = (count: number, mean: number) => {
    let [term, sum] = [Math.exp(-mean), 0]
    for (let k = 0; k < 400; k += 1) {
      if (k >= count) sum += term
      term *= mean / (k + 1)
    }
    return sum
  }
  for (const mean of [0.01, 0.7, 3, 12, 60])
    for (const count of [1, 2, 5, 9, 30, 80])
      expect(poissonTail(count, mean) / plain(count, mean)).toBeCloseTo(1, 8)
  expect(poissonTail(120, 2)).toBeGreaterThan(0)
  expect(poissonTail(100_000, 90_000)).toBeLessThan(1e-200)
  expect(poissonTail(90_000, 90_000)).toBeCloseTo(0.5, 2)
})

test('of nothing there is nothing to say, and no number is none', () => {
  expect([poissonTail(0, 0), poissonTail(0, 5), poissonTail(3, 0)]).toEqual([1, 1, 0])
})

test('the tail of the normal distribution, near and far', () => {
  expect(normalTail(0)).toBeCloseTo(0.5, 6)
  expect(normalTail(1.959964)).toBeCloseTo(0.025, 6)
  expect(normalTail(-1)).toBeCloseTo(0.841345, 5)
  expect(normalTail(6) / 9.865876e-10).toBeCloseTo(1, 5)
})

test.each([
  // e⁻³; e⁻⁵ · (1 + 5 + 12.5); and what is not below its mean.
  [0, 3, 0.049787068367863944],
  [2, 5, 0.12465201948308113],
  [5, 5, 0.6159606548330631],
])('%d or fewer where %d are usual has the chance worked by hand', (count, mean, chance) => {
  expect(poissonLowerTail(count, mean)).toBeCloseTo(chance, 12)
})

test('nothing where nothing is usual is certain, and fewer than nothing is not', () => {
  expect(poissonLowerTail(0, 0)).toBe(1)
  expect(poissonLowerTail(-1, 3)).toBe(0)
})
