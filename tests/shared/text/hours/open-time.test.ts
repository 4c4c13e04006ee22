import { describe, expect, test } from 'vitest'
import type { BusinessHours } from '../../../../src/shared/model/clock'
import { dueAt, isOpenAt, nextOpeningAt, openMsBetween } from '../../../../src/shared/text/hours/open-time'
import { everyDay, hoursOf, oddZones, randomHours } from '../../../helpers/business-hours'
import { seeded } from '../../../helpers/seeded'

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const at = (text: string) => Date.parse(text)
const open = (hours: BusinessHours, from: string, to: string) =>
  openMsBetween(hours, at(from), at(to)) / minuteMs

const office = (zone: string, holidays: string[] = []) => hoursOf(zone, [[540, 1080]], { holidays })
const allDay = (zone: string) => hoursOf(zone, [[0, 1440]], { days: everyDay })
const night = (zone: string, from: number, to: number) => hoursOf(zone, [[from, to]], { days: everyDay })

// Worked by hand, with the offset of the day written out on both sides.
const cases: [what: string, hours: BusinessHours, start: string, minutes: number, due: string][] = [
  ['within the day', office('Europe/Madrid'), '2026-03-10T10:00+01:00', 60, '2026-03-10T11:00+01:00'],
  ['before opening', office('Europe/Madrid'), '2026-03-10T03:00+01:00', 60, '2026-03-10T10:00+01:00'],
  ['up to the last minute', office('Europe/Madrid'), '2026-03-10T17:00+01:00', 60, '2026-03-10T18:00+01:00'],
  ['over a night', office('Europe/Madrid'), '2026-03-10T17:30+01:00', 60, '2026-03-11T09:30+01:00'],
  [
    'over the spring weekend',
    office('Europe/Madrid'),
    '2026-03-27T17:30+01:00',
    60,
    '2026-03-30T09:30+02:00',
  ],
  [
    'over the autumn weekend',
    office('Europe/Madrid'),
    '2026-10-23T17:30+02:00',
    60,
    '2026-10-26T09:30+01:00',
  ],
  ['Bucharest, spring', office('Europe/Bucharest'), '2026-03-27T17:59+02:00', 2, '2026-03-30T09:01+03:00'],
  ['Bucharest, autumn', office('Europe/Bucharest'), '2026-10-23T17:59+03:00', 2, '2026-10-26T09:01+02:00'],
  ['New York, spring', office('America/New_York'), '2026-03-06T17:45-05:00', 30, '2026-03-09T09:15-04:00'],
  ['New York, autumn', office('America/New_York'), '2026-10-30T17:45-04:00', 30, '2026-11-02T09:15-05:00'],
  ['Adelaide, autumn', office('Australia/Adelaide'), '2026-04-03T17:45+10:30', 30, '2026-04-06T09:15+09:30'],
  ['Adelaide, spring', office('Australia/Adelaide'), '2026-10-02T17:45+09:30', 30, '2026-10-05T09:15+10:30'],
  ['Kolkata, half an hour off', office('Asia/Kolkata'), '2026-03-10T12:00Z', 90, '2026-03-11T10:00+05:30'],
  // The hour from 2 to 3 does not exist: an hour after half past one it is half past three.
  [
    'through the missing hour',
    allDay('Europe/Madrid'),
    '2026-03-29T01:30+01:00',
    60,
    '2026-03-29T03:30+02:00',
  ],
  [
    'through the doubled hour',
    allDay('Europe/Madrid'),
    '2026-10-25T01:30+02:00',
    60,
    '2026-10-25T02:30+02:00',
  ],
  ['to its second half', allDay('Europe/Madrid'), '2026-10-25T01:30+02:00', 120, '2026-10-25T02:30+01:00'],
  [
    'Bucharest, missing hour',
    allDay('Europe/Bucharest'),
    '2026-03-29T02:30+02:00',
    60,
    '2026-03-29T04:30+03:00',
  ],
  [
    'New York, doubled hour',
    allDay('America/New_York'),
    '2026-11-01T00:30-04:00',
    120,
    '2026-11-01T01:30-05:00',
  ],
  [
    'Lord Howe, doubled half hour',
    allDay('Australia/Lord_Howe'),
    '2026-04-05T01:15+11:00',
    60,
    '2026-04-05T01:45+10:30',
  ],
  // Closing at half past two, which is skipped: closed at two.
  [
    'closing in the missing hour',
    night('Europe/Madrid', 0, 150),
    '2026-03-29T01:30+01:00',
    60,
    '2026-03-30T00:30+02:00',
  ],
  // Open from half past two: opens when the clock jumps over it.
  [
    'opening in the missing hour',
    night('Europe/Madrid', 150, 240),
    '2026-03-29T01:00+01:00',
    30,
    '2026-03-29T03:30+02:00',
  ],
  // The first half past two counts.
  [
    'closing in the doubled hour',
    night('Europe/Madrid', 0, 150),
    '2026-10-25T02:00+02:00',
    60,
    '2026-10-26T00:30+01:00',
  ],
  [
    'a holiday',
    office('Europe/Madrid', ['2026-04-06']),
    '2026-04-03T17:30+02:00',
    60,
    '2026-04-07T09:30+02:00',
  ],
  [
    'a holiday of every year',
    office('Europe/Madrid', ['12-25', '01-01']),
    '2026-12-24T17:30+01:00',
    60,
    '2026-12-28T09:30+01:00',
  ],
  [
    'over New Year',
    office('Europe/Madrid', ['01-01']),
    '2026-12-31T17:30+01:00',
    60,
    '2027-01-04T09:30+01:00',
  ],
  [
    'another year is no holiday',
    office('Europe/Madrid', ['2025-04-06']),
    '2026-04-06T10:00+02:00',
    60,
    '2026-04-06T11:00+02:00',
  ],
  [
    'siesta',
    hoursOf('Europe/Madrid', [
      [540, 840],
      [1020, 1200],
    ]),
    '2026-03-10T13:30+01:00',
    60,
    '2026-03-10T17:30+01:00',
  ],
  [
    'over midnight in two spans',
    hoursOf(
      'Europe/Madrid',
      [
        [0, 120],
        [1320, 1440],
      ],
      { days: everyDay },
    ),
    '2026-03-10T23:30+01:00',
    60,
    '2026-03-11T00:30+01:00',
  ],
  [
    'a day that a zone left out',
    allDay('Pacific/Apia'),
    '2011-12-29T23:30-10:00',
    60,
    '2011-12-31T00:30+14:00',
  ],
  ['a week of work', office('Europe/Madrid'), '2026-03-09T09:00+01:00', 45 * 60, '2026-03-13T18:00+01:00'],
]

describe('an answer is due when its open minutes have passed', () => {
  test.each(cases)('%s', (_what, hours, start, minutes, due) => {
    expect(new Date(dueAt(hours, at(start), minutes)!).toISOString()).toBe(new Date(at(due)).toISOString())
  })
})

test('open time leaves out nights, weekends and holidays', () => {
  const hours = office('Europe/Madrid', ['2026-03-31'])
  expect(open(hours, '2026-03-27T17:00+01:00', '2026-04-01T10:00+02:00')).toBe(60 + 540 + 60)
  expect(open(hours, '2026-03-28T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(0)
})

test('the Sunday of spring has 23 open hours, that of autumn 25', () => {
  const hours = allDay('Europe/Madrid')
  expect(open(hours, '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBe(23 * 60)
  expect(open(hours, '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBe(25 * 60)
})

test('backwards or from nowhere, no time passes', () => {
  const hours = office('Europe/Madrid')
  expect(openMsBetween(hours, at('2026-03-10T12:00Z'), at('2026-03-10T11:00Z'))).toBe(0)
  expect(openMsBetween(hours, Number.NaN, at('2026-03-10T11:00Z'))).toBe(0)
  expect(dueAt(hours, Number.NaN, 60)).toBeNull()
})

test('open is from the first minute to before the last', () => {
  const hours = office('Europe/Madrid')
  const states = ['08:59:59.999', '09:00', '17:59:59.999', '18:00'].map((time) =>
    isOpenAt(hours, at(`2026-03-10T${time}+01:00`)),
  )
  expect(states).toEqual([false, true, true, false])
})

test('the next opening is now while open, else the next day that is not closed', () => {
  const hours = office('Europe/Madrid', ['2026-04-06'])
  const next = (from: string) => new Date(nextOpeningAt(hours, at(from))!).toISOString()
  expect(next('2026-03-10T12:34+01:00')).toBe('2026-03-10T11:34:00.000Z')
  expect(next('2026-04-03T18:00+02:00')).toBe('2026-04-07T07:00:00.000Z')
})

describe('absurd hours', () => {
  const never: [string, BusinessHours][] = [
    ['no hours', hoursOf('Europe/Madrid', [])],
    [
      'spans without length',
      hoursOf(
        'Europe/Madrid',
        [
          [540, 540],
          [1440, 1440],
        ],
        { days: everyDay },
      ),
    ],
    ['every day a holiday', { ...allDay('Europe/Madrid'), holidays: everyDate() }],
    [
      'a minute a week, which is always on a holiday',
      { ...hoursOf('UTC', [[0, 1]], { days: [6] }), holidays: everyDate() },
    ],
  ]
  test.each(never)('%s: there is no clock', (_what, hours) => {
    const now = at('2026-03-10T12:00Z')
    expect(dueAt(hours, now, 60)).toBeNull()
    expect(nextOpeningAt(hours, now)).toBeNull()
    expect(isOpenAt(hours, now)).toBe(false)
    expect(openMsBetween(hours, now, now + 3650 * dayMs)).toBe(0)
  })
  test('overlapping spans count once', () => {
    const hours = hoursOf('Europe/Madrid', [
      [600, 720],
      [540, 660],
      [720, 780],
      [560, 570],
    ])
    expect(open(hours, '2026-03-10T00:00+01:00', '2026-03-11T00:00+01:00')).toBe(240)
  })
  test('a target that needs more open minutes than twenty years have is no clock', () => {
    const hours = hoursOf('UTC', [[0, 1]], { days: [0] })
    expect(dueAt(hours, at('2026-03-10T12:00Z'), 43_200)).toBeNull()
  })
  test('moments at the ends of time have bounded answers', () => {
    const hours = office('Europe/Madrid')
    for (const moment of [-8.64e15, -1e13, 0, 1e13, 8.64e15]) {
      expect(openMsBetween(hours, -8.64e15, moment)).toBeGreaterThanOrEqual(0)
      expect([true, false]).toContain(isOpenAt(hours, moment))
    }
    expect(dueAt(hours, -8.64e15, 60)).toBe(at('1970-01-01T10:00+01:00'))
    expect(dueAt(hours, 8.64e15, 60)).toBeNull()
  })
})

describe('for any hours', () => {
  const random = seeded(20_261)
  const year = at('2026-01-01T00:00Z')
  const moment = () => year + random.below(365 * 1440) * minuteMs
  const samples = Array.from({ length: 300 }, () => ({
    hours: randomHours(random),
    start: moment(),
    minutes: 1 + random.below(3000),
  }))
  test('the due moment is the first by which the open time has passed', () => {
    for (const { hours, start, minutes } of samples) {
      const due = dueAt(hours, start, minutes)
      if (due === null) continue
      expect(openMsBetween(hours, start, due)).toBe(minutes * minuteMs)
      expect(openMsBetween(hours, start, due - 1)).toBe(minutes * minuteMs - 1)
    }
    expect(samples.filter(({ hours, start }) => dueAt(hours, start, 1) !== null).length).toBeGreaterThan(250)
  })
  test('a later start or a longer target is never due sooner', () => {
    for (const { hours, start, minutes } of samples) {
      const due = dueAt(hours, start, minutes) ?? Infinity
      expect(dueAt(hours, start + random.below(5000) * minuteMs, minutes) ?? Infinity).toBeGreaterThanOrEqual(
        due,
      )
      expect(dueAt(hours, start, minutes + random.below(500)) ?? Infinity).toBeGreaterThanOrEqual(due)
    }
  })
  test('two stretches of time add up to the whole', () => {
    for (const { hours } of samples) {
      const [a, b, c] = [moment(), moment(), moment()].sort((x, y) => x - y) as [number, number, number]
      expect(openMsBetween(hours, a, b) + openMsBetween(hours, b, c)).toBe(openMsBetween(hours, a, c))
    }
  })
  test('an opening is open, and nothing is before it', () => {
    for (const { hours, start } of samples) {
      const opening = nextOpeningAt(hours, start)
      if (opening === null) continue
      expect(isOpenAt(hours, opening)).toBe(true)
      expect(openMsBetween(hours, start, opening)).toBe(0)
    }
  })
})

test.each(oddZones)('minute by minute the clock on the wall says the same: %s', (timeZone) => {
  const random = seeded(7)
  // Days on which the clocks of these zones are changed, and a leap day.
  for (const day of [
    '2026-03-07',
    '2026-03-28',
    '2026-04-04',
    '2026-10-03',
    '2026-10-24',
    '2026-10-31',
    '2028-02-28',
  ]) {
    const hours = { ...randomHours(random), timeZone }
    const wall = wallClock(timeZone, at(`${day}T00:00Z`) - dayMs)
    for (let moment = at(`${day}T00:00Z`); moment < at(`${day}T00:00Z`) + 3 * dayMs; moment += minuteMs) {
      if (isOpenAt(hours, moment) !== wall(hours, moment))
        expect.fail(`${day}: ${new Date(moment).toISOString()}`)
    }
  }
})

test('a hundred thousand clocks take less than a second and a half', () => {
  const hours = office('Europe/Madrid', ['12-25'])
  const start = at('2021-01-01T00:00Z')
  const before = performance.now()
  for (let index = 0; index < 100_000; index += 1) dueAt(hours, start + index * 27 * minuteMs, 60)
  expect(performance.now() - before).toBeLessThan(1500)
})

function everyDate(): string[] {
  return Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(5, 10),
  )
}

/** The plain way: looks at the clock each minute, and where it is set back waits until it shows something new. */
function wallClock(timeZone: string, from: number) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  let latest = ''
  for (let moment = from; moment < from + dayMs; moment += minuteMs)
    latest = later(latest, format.format(moment))
  return ({ week, holidays }: BusinessHours, moment: number): boolean => {
    latest = later(latest, format.format(moment))
    const [date, time] = latest.split(' ') as [string, string]
    if (holidays.includes(date) || holidays.includes(date.slice(5))) return false
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    const weekday = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7
    return week[weekday]!.some(([start, end]) => start <= minute && minute < end)
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
