import { describe, expect, test } from 'vitest'
import { isDoubted, strengthsOf } from '../../../../src/main/engine/leads/strengths'

const usual = { positive: 40, n: 100 }
const none = new Map<string, string>()
const scoreOf = (positive: number, n: number, declared = none) =>
  strengthsOf([{ topic: 'delivery', positive, n }], declared, usual)[0]?.score

describe('what the client is good at', () => {
  test('is a share of its own voices, drawn towards the usual one where few spoke', () => {
    // (18 + 8 × 0.4) ÷ (20 + 8) = 0.757; (0.757 − 0.35) ÷ 0.5 = 0.814
    expect(scoreOf(18, 20)).toBeCloseTo(0.8143, 4)
    expect(scoreOf(180, 200)).toBe(1)
    expect(scoreOf(3, 3)).toBeCloseTo((6.2 / 11 - 0.35) / 0.5, 10)
  })
  test('is nothing below three voices, and nothing where its customers are unhappy', () => {
    expect(scoreOf(2, 2)).toBe(0)
    expect(scoreOf(2, 40)).toBe(0)
  })
  test('counts by what it says itself, and by half of that where its customers say otherwise', () => {
    const declared = new Map([['delivery', 'We deliver in 6 days']])
    expect(scoreOf(0, 0, declared)).toBe(0.8)
    expect(scoreOf(3, 10, declared)).toBe(0.4)
    expect(scoreOf(200, 200, declared)).toBe(1)
    expect([isDoubted({ positive: 3, n: 10 }), isDoubted({ positive: 0, n: 9 })]).toEqual([true, false])
  })
  test('has a topic that is only declared, and the strongest comes first', () => {
    const list = strengthsOf([{ topic: 'staff', positive: 5, n: 10 }], new Map([['price', 'Fair']]), usual)
    expect(list.map(({ topic }) => topic)).toEqual(['price', 'staff'])
  })
  test('is empty, and no NaN, where nobody has said anything', () => {
    expect(strengthsOf([], none, { positive: 0, n: 0 })).toEqual([])
    expect(strengthsOf([{ topic: 'x', positive: 0, n: 0 }], none, { positive: 0, n: 0 })[0]?.score).toBe(0)
  })
})
