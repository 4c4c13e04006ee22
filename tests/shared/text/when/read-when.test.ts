import { readWhen } from '@shared/text/when/read-when'
import { describe, expect, test } from 'vitest'

/** A Wednesday morning by the clock of this computer. */
const now = new Date(2026, 9, 14, 10, 0).getTime()
const at = (month: number, day: number, hours = 9, minutes = 0, year = 2026) =>
  new Date(year, month - 1, day, hours, minutes).getTime()

describe.each([
  [
    'English',
    [
      ['in 3 hours', at(10, 14, 13)],
      ['2h', at(10, 14, 12)],
      ['45 min', at(10, 14, 10, 45)],
      ['tomorrow', at(10, 15)],
      ['tomorrow 10:30', at(10, 15, 10, 30)],
      ['tomorrow afternoon', at(10, 15, 15)],
      ['the day after tomorrow', at(10, 16)],
      ['tonight', at(10, 14, 18)],
      ['at 5 pm', at(10, 14, 17)],
      ['friday', at(10, 16)],
      ['next wednesday at 8', at(10, 21, 8)],
      ['a week', at(10, 21, 10)],
      ['5 november', at(11, 5)],
      ['November 5', at(11, 5)],
      ['Dec 24, 14:00', at(12, 24, 14)],
    ],
  ],
  [
    'Spanish',
    [
      ['en 3 días', at(10, 17, 10)],
      ['dentro de dos horas', at(10, 14, 12)],
      ['mañana', at(10, 15)],
      ['mañana por la mañana', at(10, 15)],
      ['mañana a las 10:30', at(10, 15, 10, 30)],
      ['pasado mañana', at(10, 16)],
      ['el viernes por la tarde', at(10, 16, 15)],
      ['15/12 9h', at(12, 15)],
      ['1/3', at(3, 1, 9, 0, 2027)],
      ['24 de diciembre', at(12, 24)],
      ['una semana', at(10, 21, 10)],
    ],
  ],
  [
    'Romanian',
    [
      ['peste două săptămâni', at(10, 28, 10)],
      ['în 2 ore', at(10, 14, 12)],
      ['mâine', at(10, 15)],
      ['mâine la 14', at(10, 15, 14)],
      ['poimâine', at(10, 16)],
      ['vineri la 14', at(10, 16, 14)],
      ['vineri seara', at(10, 16, 18)],
      ['24 decembrie', at(12, 24)],
      ['2 luni', at(12, 13, 10)],
    ],
  ],
  [
    'figures',
    [
      ['17:30', at(10, 14, 17, 30)],
      ['9:15', at(10, 15, 9, 15)],
      ['2026-12-01', at(12, 1)],
      ['01/12/2026 08:05', at(12, 1, 8, 5)],
    ],
  ],
] as [string, [string, number][]][])('in %s', (_, table) => {
  test.each(table)('%s', (text, expected) => {
    const read = readWhen(text, now)
    expect(read && new Date(read).toString()).toBe(new Date(expected).toString())
  })
})

describe('nothing is read from', () => {
  test.each([
    '',
    '   ',
    'soon',
    'in a while',
    'yesterday',
    '2026-10-13',
    'in 0 hours',
    '31/02',
    '31 february 10:00',
    'february',
    '25:00',
    '10:75',
    '99',
    'the',
    'tomorrow tomorrow or the day after that or some other time perhaps',
    '1'.repeat(500),
    '🙂',
    'DROP TABLE caseFile',
  ])('%j', (text) => {
    expect(readWhen(text, now)).toBeNull()
  })
})

test('a day keeps its hour over the change of the clocks', () => {
  const before = new Date(2026, 9, 24, 10).getTime()
  expect(new Date(readWhen('tomorrow 10:30', before) ?? 0).getHours()).toBe(10)
})
