import type { LeadRow, LeadStage } from '@shared/model/lead'
import { describe, expect, test } from 'vitest'
import { countsOf, rowsOf } from '../../../../src/renderer/features/leads/lead-filter'

const row = (mention: number, stage: LeadStage, changes: Partial<LeadRow> = {}): LeadRow => ({
  ...{ mention, stage, publishedAt: 1, platform: 'google', who: 'Noa', rival: { id: 2, name: 'Norda' } },
  ...{ sentiment: 'negative', excerpt: '', lang: null, topics: [], fit: { score: 1, terms: [], why: null } },
  ...{ isBlocked: false, others: 0, ...changes },
})
const rows = [
  row(1, 'new'),
  row(2, 'talking', { rival: { id: 3, name: 'Ostrel' } }),
  row(3, 'won'),
  row(4, 'lost'),
  row(5, 'dropped'),
  row(6, 'new', { isBlocked: true }),
]
const idsOf = (...asked: Parameters<typeof rowsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  rowsOf(rows, ...asked).map(({ mention }) => mention)

describe('the views of the leads', () => {
  test('are by stage; what was lost or dropped stands together, and all is all', () => {
    expect(idsOf('all', undefined)).toEqual([1, 2, 3, 4, 5, 6])
    expect(idsOf('closed', undefined)).toEqual([4, 5])
    expect(idsOf('won', undefined)).toEqual([3])
  })
  test('count nobody as new who must not be contacted', () => {
    expect(countsOf(rows)).toEqual({ all: 6, new: 1, answered: 0, talking: 1, won: 1, closed: 2 })
  })
  test('can be of one rival', () => {
    expect(idsOf('all', 3)).toEqual([2])
    expect(idsOf('new', 3)).toEqual([])
  })
})
