import { describe, expect, test } from 'vitest'
import { beside, saneBounds } from '../../../src/main/shell/window-bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const monitor = { x: 1440, y: 0, width: 2560, height: 1440 }
const usual = { width: 960, height: 820 }

describe('a window opens where it was', () => {
  test('on any screen that is there', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 900 }
    expect(saneBounds(saved, [laptop, monitor], usual)).toEqual(saved)
  })
  test('but where its screen is gone, where the desktop puts it, at its usual size', () => {
    const saved = { x: 2000, y: 100, width: 1200, height: 900 }
    expect(saneBounds(saved, [laptop], usual)).toEqual(usual)
  })
  test('and no larger than its screen', () => {
    const saved = { x: 0, y: 25, width: 3000, height: 2000 }
    expect(saneBounds(saved, [laptop], usual)).toEqual(laptop)
  })
  test('and pushed in where it would be cut off', () => {
    const saved = { x: 1200, y: 500, width: 960, height: 820 }
    expect(saneBounds(saved, [laptop], usual)).toEqual({ x: 480, y: 80, width: 960, height: 820 })
  })
  test('and never with its title above the screen', () => {
    const saved = { x: 100, y: -600, width: 960, height: 820 }
    expect(saneBounds(saved, [laptop], usual)).toEqual(usual)
  })
  test('a sliver at the edge is not enough to find it by', () => {
    const saved = { x: 1400, y: 100, width: 960, height: 820 }
    expect(saneBounds(saved, [laptop], usual)).toEqual(usual)
  })
})

test('the first time it has its usual size, or that of a smaller screen', () => {
  expect(saneBounds(undefined, [laptop], usual)).toEqual(usual)
  expect(saneBounds(undefined, [{ ...laptop, width: 800, height: 600 }], usual)).toEqual({
    width: 800,
    height: 600,
  })
  expect(saneBounds(undefined, [], usual)).toEqual(usual)
})

test('a second window stands beside the first, a third beside both', () => {
  const first = { x: 10, y: 10, width: 960, height: 820 }
  const second = beside(first, [first])
  expect(second).toEqual({ ...first, x: 38, y: 38 })
  expect(beside(first, [first, second])).toEqual({ ...first, x: 66, y: 66 })
  expect(beside(first, [second])).toEqual(first)
})
