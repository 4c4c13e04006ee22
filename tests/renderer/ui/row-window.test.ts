import { expect, test } from 'vitest'
import { rowWindow } from '../../../src/renderer/ui/row-window'

const view = { rowHeight: 56, viewHeight: 700 }

test('only the rows on the screen and a few beyond its edges are drawn', () => {
  const { first, last, height } = rowWindow({ ...view, count: 100_000, scrollTop: 560_000 })
  expect(height).toBe(5_600_000)
  expect(first).toBe(10_000 - 8)
  expect(last).toBeLessThan(10_000 + 30)
})

test('rows stand where they belong as long as a browser can place them', () => {
  const { startOf } = rowWindow({ ...view, count: 100_000, scrollTop: 1234 })
  expect(startOf(50)).toBe(2800)
})

test.each([1_000_000, 30_000_000])(
  'the first and the last of %i rows can be reached and seen whole',
  (count) => {
    const top = rowWindow({ ...view, count, scrollTop: 0 })
    expect(top.first).toBe(0)
    const scrollTop = top.topFor(count - 1)
    const end = rowWindow({ ...view, count, scrollTop })
    expect(scrollTop).toBeLessThanOrEqual(end.height - view.viewHeight + 1)
    expect(end.last).toBe(count - 1)
    const bottom = end.startOf(count - 1) + view.rowHeight - scrollTop
    expect(bottom).toBeCloseTo(view.viewHeight, 0)
  },
)

test('a row in the middle of a million is shown whole where scrolling leads for it', () => {
  const count = 1_000_000
  const scrollTop = rowWindow({ ...view, count, scrollTop: 0 }).topFor(654_321)
  const { startOf, first, last } = rowWindow({ ...view, count, scrollTop })
  expect(first).toBeLessThan(654_321)
  expect(last).toBeGreaterThan(654_321)
  expect(startOf(654_321) - scrollTop).toBeGreaterThanOrEqual(-0.5)
  expect(startOf(654_321) - scrollTop + view.rowHeight).toBeLessThanOrEqual(view.viewHeight + 0.5)
})

test('a short or an empty list needs no scrolling', () => {
  expect(rowWindow({ ...view, count: 0, scrollTop: 0 })).toMatchObject({ height: 0, first: 0, last: -1 })
  expect(rowWindow({ ...view, count: 3, scrollTop: 0 })).toMatchObject({ height: 168, first: 0, last: 2 })
})
