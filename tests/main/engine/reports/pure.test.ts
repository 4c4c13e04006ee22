import { describe, expect, test } from 'vitest'
import { locales } from '@shared/model/client'
import { csvLine } from '@shared/text/csv-line'
import { contrastWithWhite, channelsOf, readableAccent } from '@shared/text/accent'
import { busiestOutside, outsideHours } from '@shared/text/hours/outside-hours'
import { duePeriod } from '../../../../src/main/engine/reports/due-period'
import { firstWords, withoutContacts } from '../../../../src/main/engine/reports/first-words'
import { unreadBefore } from '../../../../src/main/engine/reports/unread-before'
import { reportLanguage } from '../../../../src/main/engine/reports/report-language'
import { knownScores, scoredPeriods } from '../../../../src/main/engine/reports/scorecard'
import { withinTarget } from '../../../../src/main/engine/reports/within-target'
import { alwaysOpen } from '../../../helpers/case-client'

describe('sentences', () => {
  const say = (lang: (typeof locales)[number], key: string, values: Record<string, string | number>) =>
    reportLanguage(lang).words(`report.${key}`, values)

  test('numbers agree with their nouns in three languages', () => {
    const few = (lang: (typeof locales)[number], n: number) => say(lang, 'say.few', { n, count: 1, of: n })
    expect([1, 2].map((n) => few('en', n))).toEqual([
      '1 complaint; 1 of 1 case was answered.',
      '2 complaints; 1 of 2 cases were answered.',
    ])
    expect([1, 2].map((n) => few('es', n))).toEqual([
      '1 queja; respuesta a 1 de 1 caso.',
      '2 quejas; respuesta a 1 de 2 casos.',
    ])
    expect([1, 2, 19, 20].map((n) => few('ro', n))).toEqual([
      '1 plângere; 1 din 1 caz a primit răspuns.',
      '2 plângeri; 1 din 2 cazuri au primit răspuns.',
      '19 plângeri; 1 din 19 cazuri au primit răspuns.',
      '20 de plângeri; 1 din 20 de cazuri au primit răspuns.',
    ])
  })

  test('what rose is told with both numbers, and large ones as the language writes them', () => {
    const numbers = { now: 12_345, before: 9876 }
    expect(locales.map((lang) => say(lang, 'say.negative.rose', numbers))).toEqual([
      'Negative mentions rose from 9,876 to 12,345.',
      'Las menciones negativas subieron de 9876 a 12.345.',
      'Mențiunile negative au crescut de la 9.876 la 12.345.',
    ])
  })

  test('points are no per cent, and few are no share', () => {
    const { text } = reportLanguage('en')
    expect(text.points({ count: 30, of: 40 }, { count: 20, of: 40 })).toBe('+25 pp')
    expect(text.share({ count: 3, of: 19 })).toBe('3 of 19')
    expect(text.share({ count: 5, of: 20 })).toBe('25%')
  })

  test('no sentence of the three catalogues says why something happened', () => {
    const causal = /because of|debido a|a causa de|din cauza|datorită/i
    for (const lang of locales)
      for (const key of ['say.about', 'say.peak', 'say.by'])
        expect(say(lang, key, { n: 3, all: 9, day: '5', source: 'X', topic: 'price' })).not.toMatch(causal)
  })
})

describe('colours', () => {
  test('one that can be read on white stays, one that cannot is darkened until it can', () => {
    expect(readableAccent('#17524a')).toEqual({ colour: '#17524a', isChanged: false })
    for (const pale of ['#ffffff', '#ffee00', '#7fd6ff', '#c0c0c0']) {
      const { colour, isChanged } = readableAccent(pale)
      expect(isChanged).toBe(true)
      expect(contrastWithWhite(channelsOf(colour))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('words of customers', () => {
  test('forty words at most, and a text without blanks is cut too', () => {
    expect(firstWords('one two', 40)).toBe('one two')
    expect(firstWords(Array.from({ length: 50 }, () => 'word').join(' ')).split(' ')).toHaveLength(41)
    expect([...firstWords('😡'.repeat(900))].length).toBeLessThan(330)
  })

  test('what names a person is taken out', () => {
    const text =
      'Write to ana.p+x@example.org or @ana_p, +34 600 123 456, order LB-39055, https://a.example/x'
    expect(withoutContacts(text)).toBe('Write to […] or […], […], order […], […]')
    expect(withoutContacts('Paid 548 € on 12 May 2026')).toBe('Paid 548 € on 12 May 2026')
  })
})

test('no cell is a formula, however it begins', () => {
  const cells = ['=1+1', '+1', '-1', '@a', '\t=1', '  =1', '＝1', 'a "b"', null, 5]
  expect(csvLine(cells)).toBe(`"'=1+1","'+1","'-1","'@a","'\t=1","'  =1","'＝1","a ""b""","",5\r\n`)
})

test('the scorecard reaches six periods back, and leaves out what is before all data', () => {
  const periods = scoredPeriods(
    { from: '2026-03-01', to: '2026-03-31' },
    { from: '2026-02-01', to: '2026-02-28' },
  )
  expect(periods.map(({ from }) => from)).toEqual([
    ...['2026-03-01', '2026-02-01', '2026-01-01', '2025-12-01', '2025-11-01', '2025-10-01'],
  ])
  const score = (mentions: number) => ({ mentions }) as Parameters<typeof knownScores>[0][number]
  expect(knownScores([5, 0, 4, 0, 0].map(score))).toHaveLength(3)
  expect(knownScores([0, 0, 0].map(score))).toHaveLength(2)
})

test('who waits within the target is neither in time nor late', () => {
  const hour = 3_600_000
  const one = (answered: number | null) => ({
    ...{
      openedAt: 10 * hour,
      firstAnsweredAt: answered,
      platform: 'google' as const,
      priority: 'normal' as const,
    },
  })
  const cases = [one(10.5 * hour), one(12 * hour), one(null), one(10 * hour)]
  expect(withinTarget(cases, alwaysOpen, 10.2 * hour)).toEqual({ count: 1, of: 2 })
  expect(withinTarget(cases, alwaysOpen, 20 * hour)).toEqual({ count: 1, of: 3 })
})

test('a time before that was hardly read is no measure', () => {
  const september = { from: '2026-09-01', to: '2026-09-30' }
  expect(unreadBefore(september, null)).toBeNull()
  expect(unreadBefore(september, '2026-08-30')).toBeNull()
  expect(unreadBefore(september, '2026-09-05')).toBeNull()
  expect(unreadBefore(september, '2026-09-21')).toBe('2026-09-21')
})

test('a draft is due of the last whole week or month', () => {
  expect(duePeriod('never', '2026-11-03')).toBeNull()
  expect(duePeriod('month', '2026-03-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  // A Tuesday.
  expect(duePeriod('week', '2026-11-03')).toEqual({ from: '2026-10-26', to: '2026-11-01' })
})

test('hours outside of business are counted, and the busiest of them found', () => {
  const cells = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  cells[0]![10] = 5
  cells[6]![20] = 3
  const map = {
    cells,
    n: 8,
    untimed: 0,
    hours: { ...alwaysOpen.hours, week: [[[540, 1080]], [], [], [], [], [], []] },
  }
  const typed = map as unknown as Parameters<typeof outsideHours>[0]
  expect(outsideHours(typed)).toBe(3)
  expect(busiestOutside(typed)).toEqual({ weekday: 6, hour: 20 })
})
