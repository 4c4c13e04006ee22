import { describe, expect, test } from 'vitest'
import { awayInStep, stripsOf } from '../../../../src/renderer/parts/figures/away-in-steps'

const step = (from: string, to: string) => ({ from, to, isRunning: false })
const days = (from: string, to = from) => ({ from, to, reason: 'closed' as const })
const weeks = [
  step('2026-10-02', '2026-10-04'),
  step('2026-10-05', '2026-10-11'),
  step('2026-10-12', '2026-10-18'),
]
const places = (away: ReturnType<typeof days>) => stripsOf(weeks, [away]).map(({ from, to }) => [from, to])

describe('stretches of days along columns', () => {
  test('take the part of a column that they are of its days', () => {
    expect(places(days('2026-10-05', '2026-10-11'))).toEqual([[1, 2]])
    expect(places(days('2026-10-04', '2026-10-05'))).toEqual([[2 / 3, 1 + 1 / 7]])
  })
  test('end with the columns', () => {
    expect(places(days('2026-09-01', '2026-10-02'))).toEqual([[0, 1 / 3]])
    expect(places(days('2026-10-18', '2026-11-30'))).toEqual([[2 + 6 / 7, 3]])
    expect(places(days('2026-11-01'))).toEqual([])
    expect(places(days('2026-09-01'))).toEqual([])
  })
  test('are cut to a column where it is told by itself', () => {
    const away = [days('2026-10-03', '2026-10-06'), days('2026-10-17')]
    expect(weeks.map((week) => awayInStep(week, away))).toEqual([
      [days('2026-10-03', '2026-10-04')],
      [days('2026-10-05', '2026-10-06')],
      [days('2026-10-17')],
    ])
  })
})
