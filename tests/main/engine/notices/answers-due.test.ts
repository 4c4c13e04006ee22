import { expect, test } from 'vitest'
import { defaultClockRules, type ClockRules } from '@shared/model/clock'
import type { ReadDb } from '../../../../src/main/engine/db/database'
import { answersDue, type DueCase } from '../../../../src/main/engine/notices/answers-due'

const at = (time: string, day = 10) => Date.parse(`2026-03-${day}T${time}+01:00`)
const rules: ClockRules = { ...defaultClockRules('Europe/Madrid'), alwaysOpenFor: ['urgent'] }
const db = {} as ReadDb

const due = (id: number, dueAt: number, changes: Partial<DueCase> = {}): DueCase => ({
  ...{ id, dueAt, urgency: 10, priority: 'normal', who: null },
  ...changes,
})

function told(cases: DueCase[], now: number): (number | null)[] {
  const source = answersDue((_db, before) => cases.filter((each) => each.dueAt <= before))
  return source(db, rules, now).map((happening) => happening.case)
}

test('an answer is news half an hour before it is late, the most urgent first', () => {
  const cases = [due(1, at('10:30')), due(2, at('10:31')), due(3, at('10:29'), { urgency: 90 })]
  expect(told(cases, at('10:00'))).toEqual([3, 1])
})

test('the half hour is of open time: what is due on Monday is news on Friday', () => {
  // 13 March 2026 is a Friday.
  expect(told([due(1, at('09:15', 16))], at('17:40', 13))).toEqual([])
  expect(told([due(1, at('09:15', 16))], at('17:45', 13))).toEqual([1])
})

test('at night only what is late, and what knows no night', () => {
  const cases = [
    due(1, at('09:10', 11)),
    due(2, at('03:20', 11), { priority: 'urgent' }),
    due(3, at('17:59')),
  ]
  expect(told(cases, at('03:00', 11))).toEqual([2, 3])
})

test('what became late while the computer slept is news, a backlog is none', () => {
  expect(told([due(1, at('09:00')), due(2, at('09:00', 8))], at('15:00'))).toEqual([1])
})

test('a new clock of the same case is another piece of news', () => {
  const source = answersDue(() => [due(1, at('10:10')), due(1, at('10:20'))])
  const keys = source(db, rules, at('10:00')).map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
})

test('where nothing is ever open, nothing is about to be late', () => {
  const never = { ...rules, hours: { ...rules.hours, week: rules.hours.week.map(() => []) } }
  expect(answersDue(() => [due(1, at('10:10'))])(db, never, at('10:00'))).toEqual([])
})
