import { describe, expect, test } from 'vitest'
import { keptBackups } from '../../../../src/main/engine/backups/kept-backups'

const dayMs = 86_400_000
const now = Date.UTC(2026, 10, 27, 12)
const daily = (days: number) => Array.from({ length: days }, (_, index) => now - index * dayMs)

describe('the backups that are kept', () => {
  test('are all of the last week, fewer of the weeks before, and some of a year', () => {
    const kept = [...keptBackups(daily(400), now)].sort((a, b) => b - a)
    const age = kept.map((at) => Math.round((now - at) / dayMs))
    expect(age.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(kept.length).toBeLessThan(26)
    expect(Math.max(...age)).toBeGreaterThan(300)
  })

  test('never fall below the three newest, however old they are', () => {
    const old = [now - 900 * dayMs, now - 901 * dayMs, now - 902 * dayMs, now - 903 * dayMs]
    expect(keptBackups(old, now)).toEqual(new Set(old.slice(0, 3)))
  })

  test('stay the same when the same are looked at again', () => {
    const once = keptBackups(daily(100), now)
    expect(keptBackups([...once], now)).toEqual(once)
  })
})
