import { describe, expect, test } from 'vitest'
import { linePauseMs } from '../../../../src/main/engine/collect/line-pause'

const broken = { kind: 'unreachable', reason: 'line', status: null } as const
const quarterMs = 15 * 60_000

describe('a line that is down is opened again', () => {
  test('soon, then more and more rarely, up to a quarter of an hour', () => {
    const longest = [0, 1, 2, 3, 20, 2000].map((failures) => linePauseMs(broken, failures, 1))
    expect(longest).toEqual([4000, 8000, 16_000, 32_000, quarterMs, quarterMs])
  })
  test('never at once, and not all of them in step', () => {
    expect(linePauseMs(broken, 0, 0)).toBe(2000)
    expect(linePauseMs(broken, 9, 0)).toBe(2000)
    expect(linePauseMs(broken, 9, 0.5)).toBeGreaterThan(2000)
  })
  test('late where it was refused: a password does not become right by trying', () => {
    expect(linePauseMs({ kind: 'auth-expired', status: 0 }, 0, 0)).toBe(quarterMs)
    expect(linePauseMs({ kind: 'limited', untilMs: null, status: 0 }, 0, 0)).toBe(quarterMs)
  })
})
