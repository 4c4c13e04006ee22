import { expect, test } from 'vitest'
import { guidesOf, linearScale } from '../../../src/renderer/ui/linear-scale'

test('a scale draws zero at its start and the top at its end, and never anything that is no number', () => {
  const y = linearScale(20, 156, 20)
  expect([y(0), y(10), y(20)]).toEqual([156, 88, 20])
  expect(linearScale(0, 156, 20)(3)).toBe(156)
})

test('guides are round, reach the largest, and are at most three', () => {
  expect([0, 1, 2, 3, 4, 7, 17, 61, 1200].map(guidesOf)).toEqual([
    ...[
      [0, 1],
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 2, 4],
      [0, 5, 10],
      [0, 10, 20],
      [0, 50, 100],
      [0, 1000, 2000],
    ],
  ])
})
