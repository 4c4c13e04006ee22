import { describe, expect, test } from 'vitest'
import { dateOrderOf } from '../../../../src/main/engine/imports/date-order'
import { readDate, type DateOrder } from '../../../../src/main/engine/text/read-date'

function read(value: string, order: DateOrder = 'dmy', timeZone = 'UTC'): string {
  const date = readDate(value, { order, timeZone })
  return typeof date === 'string' ? date : `${new Date(date.at).toISOString()} ${date.precision}`
}

describe('a date in a file', () => {
  test.each([
    ['2026-03-02T08:15:00Z', '2026-03-02T08:15:00.000Z second'],
    ['2026-03-02T09:15:00.123456+0100', '2026-03-02T08:15:00.123Z second'],
    ['2015-02-24T11:35:52-08:00', '2015-02-24T19:35:52.000Z second'],
    ['2026-03-02 08:15', '2026-03-02T08:15:00.000Z minute'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z day'],
    ['2026-03-02T00:00:00', '2026-03-02T00:00:00.000Z day'],
    ['2026-03-02T00:00:00Z', '2026-03-02T00:00:00.000Z second'],
    ['2026/3/2', '2026-03-02T00:00:00.000Z day'],
    ['2026-03', '2026-03-01T00:00:00.000Z month'],
    ['20260302T081500Z', '2026-03-02T08:15:00.000Z second'],
    ['31/12/2026 18:42', '2026-12-31T18:42:00.000Z minute'],
    ['12.10.26', '2026-10-12T00:00:00.000Z day'],
    ['2-3-2026', '2026-03-02T00:00:00.000Z day'],
    ['1/2/2026, 6:05 PM', '2026-02-01T18:05:00.000Z minute'],
    ['1/2/2026 12:05:09 am', '2026-02-01T00:05:09.000Z second'],
    ['1/2/2026 8:15 p. m.', '2026-02-01T20:15:00.000Z minute'],
    ['1772439300', '2026-03-02T08:15:00.000Z second'],
    ['1772439300123', '2026-03-02T08:15:00.123Z second'],
    ['Mon, 02 Mar 2026 08:15:00 GMT', '2026-03-02T08:15:00.000Z second'],
    ['Mon, 2 Mar 26 08:15 EST', '2026-03-02T13:15:00.000Z minute'],
    ['02 Mar 2026 08:15:00 +0200', '2026-03-02T06:15:00.000Z second'],
    ['Wed Oct 10 20:19:24 +0000 2018', '2018-10-10T20:19:24.000Z second'],
    ['October 10th, 2026 8:15 PM', '2026-10-10T20:15:00.000Z minute'],
    ['Mar 3, 2026', '2026-03-03T00:00:00.000Z day'],
    ['mar., 3 mar 2026', '2026-03-03T00:00:00.000Z day'],
    ['martes, 3 de marzo de 2026 a las 18:42', '2026-03-03T18:42:00.000Z minute'],
    ['12 septiembre 2026', '2026-09-12T00:00:00.000Z day'],
    ['marți, 3 martie 2026, ora 18:42', '2026-03-03T18:42:00.000Z minute'],
    ['15 iulie 2026', '2026-07-15T00:00:00.000Z day'],
    ['3-ene-2026', '2026-01-03T00:00:00.000Z day'],
    ['octubre de 2026', '2026-10-01T00:00:00.000Z month'],
    ['2026-03-02 08:15:00 UTC', '2026-03-02T08:15:00.000Z second'],
  ])('%s is understood', (value, expected) => expect(read(value)).toBe(expected))

  test.each([
    '31/02/2026',
    '2026-02-29',
    '12/31/2026',
    '2026-13-01',
    '2026-03-02 25:00',
    '1/1/1066',
    '2/3/2150',
    '6666666666',
  ])('%s is impossible, not moved to another day', (value) => expect(read(value)).toBe('impossible'))
  test.each([
    '',
    'yesterday',
    '2 weeks ago',
    'Ana Pop',
    '4',
    '1.5',
    '12',
    '12:30',
    '2 Mar',
    'x'.repeat(5000),
    '1/2/3/4',
    'May',
  ])('%s is unreadable, not guessed', (value) => expect(read(value)).toBe('unreadable'))
  test('the order of day and month is the one asked for', () => {
    expect(read('03/04/2026', 'mdy')).toContain('2026-03-04')
    expect(read('03/04/2026', 'auto')).toContain('2026-04-03')
    expect(read('26/04/03', 'ymd')).toContain('2026-04-03')
  })
})

describe('a time without a zone', () => {
  test('is that of the client, in winter and in summer', () => {
    expect(read('2026-01-15 12:00:30', 'dmy', 'Europe/Madrid')).toContain('11:00:30')
    expect(read('2026-07-15 12:00:30', 'dmy', 'Europe/Madrid')).toContain('10:00:30')
    expect(read('2026-07-15 12:00:30', 'dmy', 'Europe/Bucharest')).toContain('09:00:30')
    expect(read('2026-07-15 12:00:30', 'dmy', 'Asia/Kolkata')).toContain('06:30:30')
  })
  test('in the hour that occurs twice in autumn it means the first', () => {
    expect(read('2026-10-25 02:30', 'dmy', 'Europe/Madrid')).toContain('2026-10-25T00:30')
    expect(read('2026-10-25 03:30', 'dmy', 'Europe/Madrid')).toContain('2026-10-25T02:30')
    expect(read('2026-10-25 01:30', 'dmy', 'Europe/Madrid')).toContain('2026-10-24T23:30')
  })
  test('in the hour that spring skips it moves on by that hour', () => {
    expect(read('2026-03-29 02:30', 'dmy', 'Europe/Madrid')).toContain('2026-03-29T01:30')
    expect(read('2026-03-29 01:59', 'dmy', 'Europe/Madrid')).toContain('2026-03-29T00:59')
    expect(read('2026-03-29 03:00', 'dmy', 'Europe/Madrid')).toContain('2026-03-29T01:00')
  })
  test('a zone that does not exist is said, not ignored', () => {
    expect(() => read('2026-01-15 12:00', 'dmy', 'Mars/Olympus')).toThrow('timeZone')
  })
})

describe('the order of a column', () => {
  test('one 31/12 settles all its 03/04', () => {
    expect(dateOrderOf(['03/04/2026', '05/06/2026', '31/12/2025'])).toBe('dmy')
    expect(dateOrderOf(['03/04/2026', '12/31/2025 18:00'])).toBe('mdy')
    expect(dateOrderOf(['2026/04/03'])).toBe('ymd')
  })
  test('the majority counts when a few values are wrong', () => {
    expect(dateOrderOf(['31/12/2025', '30/12/2025', '12/31/2025'])).toBe('dmy')
  })
  test('a column that nothing decides is left to a person', () => {
    expect(dateOrderOf(['03/04/2026', '', 'x'])).toBe('auto')
  })
  test('a slash with a 12-hour clock is American', () => {
    expect(dateOrderOf(['03/04/2026 5:10 PM'])).toBe('mdy')
  })
})
