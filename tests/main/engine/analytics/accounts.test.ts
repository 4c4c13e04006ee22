import { expect, test } from 'vitest'
import { accountsOf, gapsBetween } from '../../../../src/main/engine/analytics/accounts'

const dayMs = 86_400_000
const day = (n: number) => Date.UTC(2026, 0, 1) + n * dayMs
const idAt = (at: number) => at * 4096
const names = new Map([
  [1, { name: 'Facebook', platform: 'facebook' as const }],
  [2, { name: 'Instagram', platform: 'instagram' as const }],
])
const text = (sourceId: number, n: number, isAnswer = false) => ({ id: idAt(day(n)), sourceId, isAnswer })

test('gaps of 1, 3 and 10 days have the median 3 and the longest 10', () => {
  expect(gapsBetween([day(0), day(3), day(4), day(14)])).toEqual({ medianGapDays: 3, longestGapDays: 10 })
  expect(gapsBetween([day(0)])).toEqual({ medianGapDays: null, longestGapDays: null })
  expect(gapsBetween([])).toEqual({ medianGapDays: null, longestGapDays: null })
})

test('who has been silent for more than 60 days is abandoned and stands first', () => {
  const accounts = accountsOf([text(1, 10), text(1, 95, true), text(1, 99)], {
    names,
    earlier: [{ sourceId: 2, id: idAt(day(20)) }],
    periodFrom: day(90),
    until: day(100),
  })
  expect(accounts).toMatchObject([
    { name: 'Instagram', sinceDays: 80, isAbandoned: true, texts: 0, medianGapDays: null },
    { name: 'Facebook', sinceDays: 1, isAbandoned: false, texts: 2, answers: 1, longestGapDays: 85 },
  ])
})

test('sixty days are not yet too many', () => {
  const [account] = accountsOf([text(1, 40)], { names, earlier: [], periodFrom: day(0), until: day(100) })
  expect(account).toMatchObject({ sinceDays: 60, isAbandoned: false })
})

test('a source of a rival is no account of the client', () => {
  expect(accountsOf([text(9, 40)], { names, earlier: [], periodFrom: day(0), until: day(100) })).toEqual([])
})
