import { describe, expect, test } from 'vitest'
import { defaultClockRules, type ClockRules } from '../../../../src/shared/model/clock'
import { clockOf, targetMinutes, type ClockFacts } from '../../../../src/shared/text/hours/clock-of'
import { hoursOf } from '../../../helpers/business-hours'

const minuteMs = 60_000
const rules: ClockRules = defaultClockRules('Europe/Madrid')
const at = (time: string, day = '10') => Date.parse(`2026-03-${day}T${time}+01:00`)

const facts: ClockFacts = {
  platform: 'google',
  priority: 'normal',
  startedAt: at('10:00'),
  answeredAt: null,
  firstSeenAt: at('10:05'),
  kind: 'first',
}
const stateAt = (now: number, changes: Partial<ClockFacts> = {}, changedRules = rules) =>
  clockOf({ ...facts, ...changes }, changedRules, now).state

describe('the state of a clock', () => {
  test.each([
    ['10:05', 'running'],
    ['10:29', 'running'],
    ['10:30', 'soon'],
    ['10:59', 'soon'],
    ['11:00', 'overdue'],
    ['20:00', 'overdue'],
  ])('at %s it is %s', (time, state) => expect(stateAt(at(time))).toBe(state))

  test('out of hours it is paused, and goes on in the morning', () => {
    const late = { startedAt: at('17:30'), firstSeenAt: at('17:31') }
    expect(stateAt(at('17:59'), late)).toBe('running')
    expect(stateAt(at('18:00'), late)).toBe('paused')
    expect(stateAt(at('09:00', '11'), late)).toBe('soon')
    expect(stateAt(at('09:30', '11'), late)).toBe('overdue')
  })
  test('one that is late at closing stays late over night', () => {
    expect(stateAt(at('23:00'), { startedAt: at('17:00'), firstSeenAt: at('17:00') })).toBe('overdue')
  })
  test('answered is answered, however late', () => {
    expect(stateAt(at('23:00'), { answeredAt: at('16:00') })).toBe('answered')
  })
  test('where nothing is ever open there is none', () => {
    const clock = clockOf(facts, { ...rules, hours: hoursOf('Europe/Madrid', []) }, at('23:00'))
    expect(clock).toMatchObject({ state: 'none', dueAt: null, openMsUsed: 0 })
  })
})

test('it starts with the publication, not when we saw it; both delays are told apart', () => {
  const clock = clockOf({ ...facts, answeredAt: at('10:45') }, rules, at('12:00'))
  expect(clock).toEqual({
    kind: 'first',
    dueAt: at('11:00'),
    state: 'answered',
    openMsUsed: 45 * minuteMs,
    openMsTotal: 60 * minuteMs,
    detectionLagMs: 5 * minuteMs,
    answerLagMs: 40 * minuteMs,
  })
})

test('a night does not count as waiting, but is in the delays as they were', () => {
  const clock = clockOf(
    { ...facts, startedAt: at('22:00'), firstSeenAt: at('23:00'), answeredAt: at('09:10', '11') },
    rules,
    at('12:00', '11'),
  )
  expect(clock.openMsUsed).toBe(10 * minuteMs)
  expect(clock.detectionLagMs).toBe(60 * minuteMs)
  expect(clock.answerLagMs).toBe(610 * minuteMs)
})

test('a source whose clock is ahead gives no more time than from when it was seen', () => {
  const clock = clockOf({ ...facts, startedAt: at('15:00') }, rules, at('10:10'))
  expect(clock).toMatchObject({ dueAt: at('11:05'), detectionLagMs: 0, openMsUsed: 5 * minuteMs })
})

test('an answer from before we saw the mention took no time', () => {
  expect(clockOf({ ...facts, answeredAt: at('10:02') }, rules, at('12:00')).answerLagMs).toBe(0)
})

test('the priority outweighs the channel, the channel the rule for all', () => {
  const changed: ClockRules = {
    ...rules,
    firstAnswerMinutes: 60,
    nextAnswerMinutes: 90,
    byPlatform: { x: { firstAnswerMinutes: 20 } },
    byPriority: { urgent: { firstAnswerMinutes: 10 }, low: { nextAnswerMinutes: 600 } },
  }
  const target = (platform: 'x' | 'email', priority: 'urgent' | 'low', kind: 'first' | 'next') =>
    targetMinutes({ platform, priority, kind }, changed)
  expect(target('email', 'low', 'first')).toBe(60)
  expect(target('x', 'low', 'first')).toBe(20)
  expect(target('x', 'urgent', 'first')).toBe(10)
  expect(target('x', 'urgent', 'next')).toBe(90)
  expect(target('x', 'low', 'next')).toBe(600)
})

test('for a priority without hours the clock runs through the night', () => {
  const changed: ClockRules = { ...rules, alwaysOpenFor: ['urgent'] }
  const night = { startedAt: at('23:00'), firstSeenAt: at('23:00') }
  expect(stateAt(at('23:10'), night, changed)).toBe('paused')
  expect(stateAt(at('23:10'), { ...night, priority: 'urgent' }, changed)).toBe('running')
  expect(stateAt(at('00:00', '11'), { ...night, priority: 'urgent' }, changed)).toBe('overdue')
})

test('a computer that slept through the due moment finds the clock late, not running', () => {
  expect(stateAt(at('12:00', '12'))).toBe('overdue')
})
