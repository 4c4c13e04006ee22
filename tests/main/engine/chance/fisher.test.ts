import { describe, expect, test } from 'vitest'
import { fisherTest } from '../../../../src/main/engine/chance/fisher'
import { seeded } from '../../../helpers/seeded'

describe("Fisher's exact test", () => {
  test("gives the probability of the tea-tasting lady's table", () => {
    // Fisher, The Design of Experiments (1935): 3 of 4 right in each kind; two-sided 34/70.
    expect(fisherTest({ count: 3, of: 4 }, { count: 1, of: 4 })).toBeCloseTo(34 / 70, 10)
  })

  test('gives 1 where there is nothing to compare', () => {
    expect(fisherTest({ count: 0, of: 0 }, { count: 3, of: 9 })).toBe(1)
    expect(fisherTest({ count: 0, of: 9 }, { count: 0, of: 9 })).toBe(1)
  })

  test('is the sum over all tables that are as rare, whatever the table', () => {
    const random = seeded(3)
    const logs = Array.from({ length: 400 }, (_, n) => (n === 0 ? 0 : Math.log(n)))
    const logFactorial = logs.map((_, n) => logs.slice(0, n + 1).reduce((sum, log) => sum + log, 0))
    const choose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!
    for (let run = 0; run < 300; run += 1) {
      const [a, b] = [1 + random.below(150), 1 + random.below(150)]
      const [now, before] = [
        { count: random.below(a + 1), of: a },
        { count: random.below(b + 1), of: b },
      ]
      const drawn = now.count + before.count
      const chance = (count: number) =>
        Math.exp(choose(a, count) + choose(b, drawn - count) - choose(a + b, drawn))
      const counts = Array.from({ length: a + 1 }, (_, count) => count).filter(
        (count) => count <= drawn && drawn - count <= b,
      )
      const expected = counts
        .map(chance)
        .filter((one) => one <= chance(now.count) * (1 + 1e-7))
        .reduce((sum, one) => sum + one, 0)
      expect(fisherTest(now, before)).toBeCloseTo(Math.min(1, expected), 9)
    }
  })

  test('stays a probability for large counts', () => {
    expect(fisherTest({ count: 60_000, of: 400_000 }, { count: 60_000, of: 400_000 })).toBeCloseTo(1, 6)
    expect(fisherTest({ count: 60_000, of: 400_000 }, { count: 70_000, of: 400_000 })).toBeLessThan(1e-100)
  })
})
