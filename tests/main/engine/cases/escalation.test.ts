import type { SagaEntry, SagaMention } from '@shared/model/case'
import { describe, expect, test } from 'vitest'
import { escalationOf } from '../../../../src/main/engine/cases/escalation'

const hourMs = 3_600_000
const said = (at: number, changes: Partial<SagaMention> = {}): SagaEntry => ({
  ...{ kind: 'mention', at },
  mention: { id: at, platform: 'google', reason: 'opens', ...changes } as SagaMention,
})
const silent = (at: number, hours: number): SagaEntry => ({
  ...{ kind: 'silence', at, ms: hours * hourMs, openMs: hours * hourMs, isOpen: true },
})
const onlookers = (at: number, count: number): SagaEntry => ({
  ...{ kind: 'onlookers', at, mentionId: 1 },
  people: Array.from({ length: count }, () => ({ name: null, text: 'Same here', lang: null })),
})
const steps = (saga: SagaEntry[]) => escalationOf(saga).steps.map(({ by, count }) => [by, count])

describe('the ladder', () => {
  test('is empty for one complaint', () => {
    expect(escalationOf([said(1)])).toEqual({ level: 0, steps: [] })
  })
  test('rises with each new channel, and not with a second text on the same one', () => {
    const saga = [said(1), said(2), said(3, { platform: 'x' }), said(4, { platform: 'facebook' })]
    expect(steps(saga)).toEqual([
      ['channel', 2],
      ['channel', 3],
    ])
  })
  test.each([
    [3.9, []],
    [4, [4]],
    [24, [4, 24]],
    [71, [4, 24]],
    [168, [4, 24, 72, 168]],
  ])('rises by the length of the longest silence: %d h', (hours, expected) => {
    expect(steps([said(1), silent(2, hours)])).toEqual(expected.map((count) => ['silence', count]))
  })
  test('does not add up several short silences to a long one', () => {
    expect(steps([silent(1, 3), silent(2, 3), silent(3, 3)])).toEqual([])
  })
  test('rises once for bystanders, and says how many there are', () => {
    expect(steps([said(1), onlookers(2, 3), onlookers(3, 4)])).toEqual([['onlookers', 7]])
  })
  test('rises each time that a complaint comes back after it was resolved', () => {
    expect(steps([said(1), said(2, { reason: 'reopens' }), said(3, { reason: 'reopens' })])).toEqual([
      ['again', 1],
      ['again', 1],
    ])
  })
  test('ends at five, and is told in the order in which it was climbed', () => {
    const saga = [said(1), said(2, { platform: 'x' }), onlookers(3, 1), silent(4, 200)]
    const { level, steps: told } = escalationOf(saga)
    expect(level).toBe(5)
    expect(told.map(({ at }) => at)).toEqual([2, 3, 4, 4, 4, 4])
  })
})
