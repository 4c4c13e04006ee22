import { describe, expect, test } from 'vitest'
import { defaultNoticeRules, type NoticeRules } from '@shared/model/clock'
import {
  noMemory,
  noticesDue,
  type Happening,
  type NoticeMemory,
} from '../../../../src/main/engine/notices/notices-due'

const timeZone = 'Europe/Madrid'
const at = (time: string, day = 10) => Date.parse(`2026-03-${day}T${time}+01:00`)
const yearMs = 365 * 86_400_000

const late = (id: number): Happening => ({ kind: 'slaSoon', key: `answer:${id}:1`, case: id, who: 'Noa' })
const urgent = (id: number): Happening => ({ kind: 'newUrgent', key: `urgent:${id}`, case: null, who: null })

/** Somebody at a desk, who is told things as time goes on; restarts change nothing, as memory is all there is. */
function desk(changes: Partial<NoticeRules> = {}) {
  let memory: NoticeMemory = noMemory
  let rules = { ...defaultNoticeRules, ...changes }
  return {
    set: (next: Partial<NoticeRules>) => (rules = { ...rules, ...next }),
    memory: () => memory,
    look: (happenings: Happening[], now: number) => {
      const result = noticesDue(happenings, memory, { rules, timeZone }, now)
      memory = JSON.parse(JSON.stringify(result.memory)) as NoticeMemory
      return result.notices
    },
  }
}

test('each thing is told once, however long it lasts', () => {
  const { look } = desk()
  expect(look([late(1)], at('10:00'))).toEqual([{ kind: 'slaSoon', case: 1, count: 1, who: null }])
  expect(look([late(1)], at('10:01'))).toEqual([])
  expect(look([], at('10:02'))).toEqual([])
  expect(look([late(1)], at('10:03'))).toEqual([])
})

test('several of one kind are one notice, which leads to none of them', () => {
  const { look } = desk()
  expect(look([late(1), late(2), urgent(9)], at('10:00'))).toEqual([
    { kind: 'slaSoon', case: null, count: 2, who: null },
    { kind: 'newUrgent', case: null, count: 1, who: null },
  ])
  expect(look([late(1), late(2), late(3)], at('10:01'))).toEqual([
    { kind: 'slaSoon', case: 3, count: 1, who: null },
  ])
})

test('names are told only where the client allows it, and never of several', () => {
  const { look } = desk({ showsNames: true })
  expect(look([late(1)], at('10:00'))[0]?.who).toBe('Noa')
  expect(look([late(2), late(3)], at('10:01'))[0]?.who).toBeNull()
})

test('a kind that is switched off is not told, nor all at once when it is switched on for what was told before', () => {
  const { look, set } = desk()
  look([late(1)], at('10:00'))
  set({ notify: { ...defaultNoticeRules.notify, slaSoon: false } })
  expect(look([late(1), late(2)], at('10:01'))).toEqual([])
  set({ notify: defaultNoticeRules.notify })
  expect(look([late(1), late(2)], at('10:02'))).toEqual([{ kind: 'slaSoon', case: 2, count: 1, who: null }])
})

describe('quiet hours', () => {
  const quiet = { quietHours: { from: 1320, to: 480 } }
  test('are followed by one digest of what is still so', () => {
    const { look } = desk(quiet)
    look([], at('21:59'))
    expect(look([late(1)], at('22:00'))).toEqual([])
    expect(look([late(1), late(2), urgent(3)], at('03:00', 11))).toEqual([])
    expect(look([late(2), urgent(3)], at('08:00', 11))).toEqual([
      { kind: 'digest', case: null, count: 2, who: null },
    ])
    expect(look([late(2), urgent(3), late(4)], at('08:01', 11))).toEqual([
      { kind: 'slaSoon', case: 4, count: 1, who: null },
    ])
  })
  test('end with a plain notice where it is only one thing', () => {
    const { look } = desk(quiet)
    look([], at('21:00'))
    look([late(1)], at('23:00'))
    expect(look([late(1)], at('08:05', 11))).toEqual([{ kind: 'slaSoon', case: 1, count: 1, who: null }])
  })
  test('that the computer slept through end with the same digest', () => {
    const { look } = desk(quiet)
    look([], at('21:00'))
    expect(look([late(1), urgent(2)], at('09:30', 11))).toEqual([
      { kind: 'digest', case: null, count: 2, who: null },
    ])
  })
})

describe('the notice of the day', () => {
  test('comes at its time, with all that is so, told before or not', () => {
    const { look } = desk({ digestAt: 540 })
    look([late(1)], at('08:00'))
    expect(look([late(1), late(2)], at('09:00'))).toEqual([
      { kind: 'digest', case: null, count: 2, who: null },
    ])
    expect(look([late(1), late(2)], at('09:01'))).toEqual([])
    expect(look([late(1)], at('09:00', 11))).toEqual([{ kind: 'digest', case: 1, count: 1, who: null }])
  })
  test('does not come at once when it is first wished for, nor when there is nothing to say', () => {
    const { look } = desk({ digestAt: 540 })
    expect(look([], at('10:00'))).toEqual([])
    expect(look([], at('09:00', 11))).toEqual([])
    expect(look([late(1)], at('09:01', 11))).toEqual([{ kind: 'slaSoon', case: 1, count: 1, who: null }])
  })
  test('waits for the end of quiet hours', () => {
    const { look } = desk({ digestAt: 420, quietHours: { from: 1320, to: 480 } })
    look([], at('21:00'))
    expect(look([late(1)], at('07:00', 11))).toEqual([])
    expect(look([late(1)], at('08:00', 11))).toEqual([{ kind: 'digest', case: 1, count: 1, who: null }])
  })
  test('that was missed for a week comes once', () => {
    const { look } = desk({ digestAt: 540 })
    look([late(1)], at('08:00'))
    expect(look([late(1)], at('11:00', 17))).toHaveLength(1)
    expect(look([late(1)], at('11:01', 17))).toEqual([])
  })
})

describe('a clock that jumps', () => {
  test('forward or back tells nothing twice', () => {
    const { look } = desk()
    look([late(1)], at('10:00'))
    expect(look([late(1)], at('10:00') + yearMs)).toEqual([])
    expect(look([late(1)], at('10:00') - yearMs)).toEqual([])
    expect(look([late(1)], at('10:01'))).toEqual([])
  })
  test('and was a year ahead does not silence the notice of the day for a year', () => {
    const { look } = desk({ digestAt: 540 })
    look([late(1)], at('10:00') + yearMs)
    look([late(1)], at('10:00'))
    expect(look([late(1)], at('09:00', 11))).toHaveLength(1)
  })
})

test('what is long over is forgotten, what lasts is not', () => {
  const { look, memory } = desk()
  look([late(1), late(2)], at('10:00'))
  look([late(2)], at('10:00') + 31 * 86_400_000)
  expect(Object.keys(memory().told)).toEqual(['answer:2:1'])
})
