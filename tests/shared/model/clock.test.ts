import { describe, expect, test } from 'vitest'
import {
  BusinessHours,
  ClockRules,
  defaultBusinessHours,
  defaultClockRules,
  defaultNoticeRules,
  isHoliday,
  isTimeZone,
  NoticeRules,
} from '../../../src/shared/model/clock'

test('what we start with is valid in any zone', () => {
  expect(ClockRules.parse(defaultClockRules())).toEqual(defaultClockRules())
  expect(ClockRules.parse(defaultClockRules('Asia/Kathmandu')).hours.timeZone).toBe('Asia/Kathmandu')
  expect(NoticeRules.parse(defaultNoticeRules)).toEqual(defaultNoticeRules)
})

test('what we start with is open from Monday to Friday', () => {
  expect(defaultBusinessHours('UTC').week.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
})

describe('hours that are refused', () => {
  const hours = defaultBusinessHours('Europe/Madrid')
  const week = (spans: unknown) => ({ ...hours, week: [spans, [], [], [], [], [], []] })
  test.each([
    ['a span that ends before it begins', week([[600, 540]])],
    ['a span beyond the day', week([[600, 1441]])],
    ['half minutes', week([[0.5, 60]])],
    ['six days', { ...hours, week: hours.week.slice(1) }],
    ['a zone that no one knows', { ...hours, timeZone: 'Europe/Atalaya' }],
    ['a bare offset', { ...hours, timeZone: '+02:00' }],
    ['a holiday in words', { ...hours, holidays: ['Christmas'] }],
  ])('%s', (_what, given) => expect(BusinessHours.safeParse(given).success).toBe(false))
})

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['02-29', true],
  ['02-30', false],
  ['12-25', true],
  ['13-01', false],
  ['00-10', false],
  ['25-12', false],
  ['2026-1-1', false],
])('%s is a holiday: %s', (text, is) => expect(isHoliday(text)).toBe(is))

test.each([
  ['Europe/Bucharest', true],
  ['UTC', true],
  ['-03:00', false],
  ['', false],
  ['constructor', false],
])('"%s" is a zone: %s', (name, is) => expect(isTimeZone(name)).toBe(is))
