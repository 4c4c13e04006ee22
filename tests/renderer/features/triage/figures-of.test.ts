import { describe, expect, test } from 'vitest'
import { precisionOf, recallOf, rightOf } from '../../../../src/renderer/features/triage/figures-of'

/** Of 10 unhappy, 5 level and 20 happy mentions, by how each was read. */
const confusion = [
  [8, 1, 1],
  [2, 3, 0],
  [2, 1, 17],
]

describe('of a table of readings', () => {
  test('precision is what was read as a class and is of it', () => {
    expect([0, 1, 2].map((label) => precisionOf(confusion, label))).toEqual([
      { part: 8, whole: 12 },
      { part: 3, whole: 5 },
      { part: 17, whole: 18 },
    ])
  })
  test('recall is what is of a class and was read so', () => {
    expect([0, 1, 2].map((label) => recallOf(confusion, label))).toEqual([
      { part: 8, whole: 10 },
      { part: 3, whole: 5 },
      { part: 17, whole: 20 },
    ])
  })
  test('right is what was read as what it is', () => {
    expect(rightOf(confusion)).toEqual({ part: 28, whole: 35 })
  })
  test('the parts over all classes are what is right, and each whole counts every mention once', () => {
    for (const figureOf of [precisionOf, recallOf]) {
      const figures = confusion.map((_, label) => figureOf(confusion, label))
      expect(figures.reduce((sum, { part }) => sum + part, 0)).toBe(rightOf(confusion).part)
      expect(figures.reduce((sum, { whole }) => sum + whole, 0)).toBe(rightOf(confusion).whole)
    }
  })
})

test('a class that never comes up has nothing to be a share of', () => {
  const table = [
    [0, 3],
    [0, 0],
  ]
  expect(precisionOf(table, 0)).toEqual({ part: 0, whole: 0 })
  expect(recallOf(table, 1)).toEqual({ part: 0, whole: 0 })
  expect(rightOf(table)).toEqual({ part: 0, whole: 3 })
})

test('no table gives no figures', () => {
  expect([precisionOf([], 0), recallOf([], 0), rightOf([])]).toEqual(
    Array.from({ length: 3 }, () => ({ part: 0, whole: 0 })),
  )
})
