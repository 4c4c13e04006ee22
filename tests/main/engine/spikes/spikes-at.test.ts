import { describe, expect, test } from 'vitest'
import { coverageOf, type SourceReads } from '../../../../src/main/engine/spikes/coverage'
import { seriesOf, type Upset } from '../../../../src/main/engine/spikes/series-of'
import { severityOf } from '../../../../src/main/engine/spikes/severity-of'
import { lookbackHours, spikesAt, standingAt } from '../../../../src/main/engine/spikes/spikes-at'
import { rangeOf, usualOf } from '../../../../src/main/engine/spikes/usual-of'

const now = lookbackHours - 1
const at = (hour: number, more: Partial<Upset> = {}): Upset => ({
  ...{ hour, source: 1, platform: 'x', subjects: [1], topics: [7] },
  ...more,
})
const many = (count: number, hour: number, more: Partial<Upset> = {}) =>
  Array.from({ length: count }, () => at(hour, more))
/** Two a day in the week before. */
const quiet = Array.from({ length: 7 }, (_, day) => many(2, day * 24 + 12)).flat()
const always: SourceReads[] = [{ source: 1, sinceHour: 0, schedule: null }]
const look = (upsets: Upset[], reads = always) =>
  spikesAt(seriesOf(upsets).values(), coverageOf(reads, 0, lookbackHours), now)

describe('a spike', () => {
  test('says how many there are and how many are usual', () => {
    const [found] = look([...quiet, ...many(13, now - 2)]).filter(({ topic }) => topic === 7)
    expect(found).toMatchObject({ subject: 1, count: 13, low: 0, high: 4 })
  })
  test('is not made of what is usual, of two people, nor of one', () => {
    expect(look([...quiet, ...many(3, now)])).toEqual([])
    expect(look(many(2, now))).toEqual([])
    expect(look([at(now)])).toEqual([])
    expect(look([])).toEqual([])
  })
  test('is not made where nobody can know what is usual: all in one second, in a source that began with it', () => {
    expect(look(many(500, now), [{ source: 1, sinceHour: now, schedule: null }])).toEqual([])
    expect(look(many(500, now), [])).toEqual([])
  })
})

describe('hours in which a source was not read', () => {
  const schedule = (runHours: number[]): SourceReads[] => [
    { source: 1, sinceHour: 0, schedule: { everyHours: 1, runHours } },
  ]
  const hours = Array.from({ length: lookbackHours }, (_, hour) => hour)
  const standing = (upsets: Upset[], runHours: number[]) => {
    const [series] = seriesOf(upsets).values()
    if (!series) throw new Error('no series')
    return standingAt(series, coverageOf(schedule(runHours), 0, lookbackHours), now)
  }

  test('are left out of what is usual, not counted as zero', () => {
    const whole = standing(quiet, hours).usual
    // The last three days before today were not read; their mentions are not there either.
    const read = hours.filter((hour) => hour < 96 || hour >= 168)
    const part = standing(
      quiet.filter(({ hour }) => hour < 96),
      read,
    ).usual
    expect(whole?.mean).toBeCloseTo(2, 6)
    expect(part?.mean).toBeCloseTo(2, 1)
  })
  test('make it unknown when they are the whole week', () => {
    expect(standing([...quiet, ...many(20, now)], [now]).usual).toBeNull()
    expect(look([...quiet, ...many(20, now)], schedule([now]))).toEqual([])
    expect(look([...quiet, ...many(20, now)], schedule([]))).toEqual([])
  })
  test('a run counts for the hours since the one before was due', () => {
    const coverage = coverageOf(
      [{ source: 1, sinceHour: 0, schedule: { everyHours: 6, runHours: [6, 12, 30] } }],
      0,
      48,
    )
    expect(coverage.hoursRead(1, 0, 13)).toBe(13)
    expect(coverage.isRead(1, 18)).toBe(false)
    expect(coverage.hoursRead(1, 13, 48)).toBe(7)
    expect(coverage.hoursRead(2, 0, 48)).toBe(0)
  })
})

test('of 10,000 topics with a complaint each none is a spike, and one with twenty is', () => {
  const topics = Array.from({ length: 10_000 }, (_, topic) => at(100 + (topic % 80), { topics: [topic] }))
  const planted = many(20, now, { topics: [99_999], subjects: [2] })
  const sorted = [...topics, ...planted].toSorted((a, b) => a.hour - b.hour)
  const found = look(sorted)
  expect(found.some(({ topic }) => topic === 99_999)).toBe(true)
  expect(found.filter(({ topic }) => topic !== null)).toHaveLength(1)
  for (const { low, high, chance } of found)
    for (const value of [low, high, chance]) expect(value).not.toBeNaN()
})

test('what is usual has the days’ own deviation, and never less than chance makes', () => {
  const day = (count: number) => ({ count, hours: 24 })
  const even = usualOf([20, 20, 20, 20].map(day), 24)
  const uneven = usualOf([0, 40, 0, 40].map(day), 24)
  expect(even && rangeOf(even)).toEqual({ low: 14, high: 26 })
  expect(uneven?.deviation).toBeCloseTo(23.1, 1)
  expect(usualOf([day(5), day(5)], 24)).toBeNull()
})

test('a level is the product of its three terms, each with what it was counted from', () => {
  const told = {
    platforms: ['x', 'google', 'facebook', 'reddit'] as const,
    negative: 48,
    of: 61,
    people: 41_000,
  }
  expect(severityOf(told)).toMatchObject({
    level: 3,
    ...{ channels: { points: 3 }, negativity: { points: 3, count: 48, of: 61 }, reach: { points: 2 } },
  })
  expect(severityOf({ ...told, people: 100_000 }).level).toBe(4)
  expect(severityOf({ platforms: [], negative: 0, of: 0, people: 0 }).level).toBe(1)
})
