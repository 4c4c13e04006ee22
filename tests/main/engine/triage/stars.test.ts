import { describe, expect, test } from 'vitest'
import { starsOf, starsReason } from '../../../../src/main/engine/triage/stars'

const five = (value: number) => starsOf({ value, min: 1, max: 5 })

describe('stars', () => {
  test('say more for the writer’s happiness the more there are, and less for a complaint', () => {
    const all = [1, 2, 3, 4, 5].map(five)
    expect(all.map(({ happy }) => happy)).toEqual([-2.25, -1.125, 0, 1.125, 2.25])
    expect(all.map(({ complaint }) => complaint)).toEqual([1.5, 0.75, -0, -0.75, -1.5])
    expect(all.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1])
  })
  test('take the same from neutral whether they are four or five, and nothing in the middle', () => {
    expect([1, 2, 3, 4, 5].map((value) => five(value).notNeutral)).toEqual([2.25, 2.25, 0, 2.25, 2.25])
  })
  test('are read on the scale that they were given on, and never beyond it', () => {
    expect(starsOf({ value: 10, min: 0, max: 10 })).toEqual(five(5))
    expect(starsOf({ value: 60, min: 0, max: 5 })).toEqual(five(5))
    expect(starsOf({ value: -3, min: 0, max: 5 })).toEqual(five(1))
  })
  test('say nothing where there are none, or where the scale has one step', () => {
    expect(starsOf(null)).toEqual({ share: null, happy: 0, notNeutral: 0, complaint: -0 })
    expect(starsOf({ value: 1, min: 1, max: 1 })).toEqual({
      share: 0.5,
      happy: 0,
      notNeutral: 0,
      complaint: -0,
    })
  })
  test('are a reason only where they weigh', () => {
    expect(starsReason(five(5).happy)).toEqual([{ term: 'stars', weight: 2.25, start: null, end: null }])
    expect(starsReason(five(3).happy)).toEqual([])
  })
})
