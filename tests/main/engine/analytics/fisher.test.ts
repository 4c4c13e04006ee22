import { describe, expect, test } from 'vitest'
import { discoveries } from '../../../../src/main/engine/analytics/false-discovery'
import { fisherTest } from '../../../../src/main/engine/analytics/fisher'

describe("Fisher's exact test", () => {
  test("gives the probability of the tea-tasting lady's table", () => {
    // Fisher, The Design of Experiments (1935): 3 of 4 right in each kind; two-sided 34/70.
    expect(fisherTest({ count: 3, of: 4 }, { count: 1, of: 4 })).toBeCloseTo(34 / 70, 10)
  })

  test('gives 1 where there is nothing to compare', () => {
    expect(fisherTest({ count: 0, of: 0 }, { count: 3, of: 9 })).toBe(1)
    expect(fisherTest({ count: 0, of: 9 }, { count: 0, of: 9 })).toBe(1)
  })

  test('stays a probability for large counts', () => {
    expect(fisherTest({ count: 60_000, of: 400_000 }, { count: 60_000, of: 400_000 })).toBeCloseTo(1, 6)
    expect(fisherTest({ count: 60_000, of: 400_000 }, { count: 70_000, of: 400_000 })).toBeLessThan(1e-100)
  })
})

describe('discoveries among many tests', () => {
  test('follow the stairs of Benjamini and Hochberg', () => {
    // The example of their paper of 1995, section 3.2: four of fifteen are declared.
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324]
    const rest = [0.4262, 0.5719, 0.6528, 0.759, 1]
    expect(discoveries([...p, ...rest]).filter(Boolean)).toHaveLength(4)
  })

  test('are none among none', () => {
    expect(discoveries([])).toEqual([])
  })
})
