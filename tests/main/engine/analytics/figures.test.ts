import { beforeEach, describe, expect, test } from 'vitest'
import { ageing } from '../../../../src/main/engine/analytics/ageing'
import { channels } from '../../../../src/main/engine/analytics/channels'
import { figures, type FigureName } from '../../../../src/main/engine/analytics/figures'
import { firstAnswer } from '../../../../src/main/engine/analytics/first-answer'
import { followThrough } from '../../../../src/main/engine/analytics/follow-through'
import { hours } from '../../../../src/main/engine/analytics/hours'
import { ratings } from '../../../../src/main/engine/analytics/ratings'
import { summary } from '../../../../src/main/engine/analytics/summary'
import { topics } from '../../../../src/main/engine/analytics/topics'
import { voice } from '../../../../src/main/engine/analytics/voice'
import { volume } from '../../../../src/main/engine/analytics/volume'
import { keepRollups } from '../../../../src/main/engine/rollups/keep-rollups'
import { caseClient, dayMs, hourMs, type CaseClient, type WrittenMention } from '../../../helpers/case-client'
import { figureGround } from '../../../helpers/figure-ground'
import { seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let files = 0
let client: CaseClient
beforeEach(async () => {
  client = await caseClient(inFolder(`${(files += 1)}.db`))
  keepRollups(client.db)
  return () => client.close()
})

const october = { from: '2026-10-01', to: '2026-10-31' }
const at = (day: number, hour = 12, minute = 0, month = 9) => Date.UTC(2026, month, day, hour, minute)
const now = at(31, 23)
const choices = { fix: { day: '2026-10-15', query: '-topic:staff' } }
const ground = (query = '') => figureGround(client, { period: october, query, now, choices })
const complaint = { sentiment: 'negative', complaint: true } as const
const praise = { sentiment: 'positive', complaint: false, intent: 'praise' } as const

/** Four complaints of October, one of September, and two words of praise: the table that the figures below are worked out from by hand. */
function writeTable(): void {
  const answered = (minutes: number) => ({ text: 'We are sorry.', publishedAt: at(5, 12, minutes) })
  const rows: WrittenMention[] = [
    {
      by: 'Ana',
      at: at(5),
      now: at(5, 12, 10),
      ownerReply: answered(20),
      read: { ...complaint, topics: ['delivery'] },
    },
    {
      by: 'Luz',
      at: at(5),
      now: at(5, 13),
      ownerReply: answered(45),
      read: { ...complaint, topics: ['delivery'] },
    },
    { by: 'Ion', at: at(6, 8), now: at(6, 8, 5), read: { ...complaint, topics: ['billing'] }, on: 'x' },
    {
      ...{ by: 'Bea', at: at(7), now: at(8), publishedPrecision: 'day', on: 'x' },
      ownerReply: { text: 'Sorry.', publishedAt: at(9) },
      read: { ...complaint, sentiment: 'mixed' },
    },
    { by: 'Eva', at: at(20), rating: { value: 5, min: 1, max: 5 }, read: { ...praise, lang: 'es' } },
    { by: 'Oto', at: at(21), rating: { value: 3, min: 1, max: 5 }, read: { ...praise, lang: 'es' } },
    {
      by: 'Zoe',
      at: at(10, 12, 0, 8),
      read: { ...complaint, topics: ['billing'] },
      rating: { value: 1, min: 1, max: 5 },
    },
  ]
  for (const row of rows) client.write(row)
}

describe('the figures of a small table worked out by hand', () => {
  beforeEach(writeTable)

  test('count mentions and complaints of the period beside the month before', () => {
    expect(summary(ground())).toMatchObject({
      mentions: { now: 6, before: 1 },
      complaints: { now: { count: 4, of: 6 }, before: { count: 1, of: 1 } },
      answered: { now: { count: 3, of: 4 }, before: { count: 0, of: 1 } },
    })
  })

  test('measure the first answer only where both moments are known', () => {
    const minute = 60_000
    expect(firstAnswer(ground())).toMatchObject({
      unanswered: 1,
      untimed: 1,
      within30: { count: 1, of: 3 },
      within60: { count: 2, of: 3 },
      total: { now: { medianMs: 20 * minute, p90Ms: 45 * minute, n: 2 }, before: { medianMs: null, n: 0 } },
      // Ana was seen after 10 minutes and answered after 20; Luz was answered (45) before she was seen (60).
      detection: { medianMs: 10 * minute, p90Ms: 45 * minute, n: 2 },
      answering: { medianMs: 0, p90Ms: 10 * minute, n: 2 },
    })
    expect(firstAnswer(ground()).bars.map(({ count }) => count)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0])
  })

  test('draw the days of the period with what was read in them', () => {
    const { steps, step, before } = volume(ground())
    expect(step).toBe('day')
    expect(steps).toHaveLength(31)
    expect(steps[4]).toMatchObject({ from: '2026-10-05', negative: 2, positive: 0, complaints: 2 })
    expect(steps[6]).toMatchObject({ from: '2026-10-07', mixed: 1 })
    expect(steps[30]?.isRunning).toBe(true)
    expect(before).toMatchObject({ negative: 1, complaints: 1 })
  })

  test('leave what has no time of the day out of the hours', () => {
    const map = hours(ground())
    expect(map).toMatchObject({ n: 3, untimed: 1 })
    // 5 October 2026 is a Monday.
    expect(map.cells[0]?.[12]).toBe(2)
    expect(map.cells[1]?.[8]).toBe(1)
  })

  test('set topics beside the period before', () => {
    expect(topics(ground())).toMatchObject({
      complaints: { now: 4, before: 1 },
      topics: [
        { name: 'delivery', complaints: 2, before: 0, angry: 2, isSignificant: false },
        { name: 'billing', complaints: 1, before: 1 },
      ],
    })
  })

  test('tell sources, languages and stars', () => {
    expect(
      channels(ground()).sources.map(({ platform, complaints, before }) => [platform, complaints, before]),
    ).toEqual([
      ['google', 2, 1],
      ['x', 2, 0],
    ])
    expect(channels(ground()).languages.map(({ lang, positive }) => [lang, positive])).toEqual([
      ['', 0],
      ['es', 2],
    ])
    expect(ratings(ground())).toMatchObject({ counts: [0, 0, 1, 0, 1], sum: 8, before: { sum: 1, n: 1 } })
  })

  test('tell who waits now, and whose clock has run out', () => {
    const { n, overdue, bars } = ageing(ground())
    expect({ n, overdue }).toEqual({ n: 2, overdue: 2 })
    expect(bars.at(-1)).toMatchObject({ toMs: null, count: 2 })
  })

  test('narrow to what a query finds', () => {
    expect(summary(ground('topic:delivery'))).toMatchObject({
      mentions: { now: 2, before: 0 },
      answered: { now: { count: 2, of: 2 } },
    })
    expect(firstAnswer(ground('platform:x'))).toMatchObject({
      unanswered: 1,
      untimed: 1,
      total: { now: { n: 0 } },
    })
    expect(ageing(ground('platform:x')).n).toBe(1)
    expect(voice(ground('lang:es')).subjects).toMatchObject([
      { name: 'Velta', positive: 2 },
      { name: 'Norda' },
    ])
  })

  test('follow what is written while the same filter stands', () => {
    expect(summary(ground('topic:delivery')).mentions.now).toBe(2)
    client.write({ by: 'Ivo', at: at(22), read: { ...complaint, topics: ['delivery'] } })
    expect(summary(ground('topic:delivery')).mentions.now).toBe(3)
  })
})

const names = Object.keys(figures) as FigureName[]

describe('every figure', () => {
  test.each(names)('%s of nothing is empty, and no number is lost to a division', (name) => {
    expectNumbers(figures[name](ground()))
    expectNumbers(figures[name](ground('delivery')))
  })

  test.each(names)('%s of one mention, and of a thousand in one second', (name) => {
    client.write({ by: 'Ana', at: at(5), read: complaint })
    expectNumbers(figures[name](ground()))
    client.writeMany(Array.from({ length: 1000 }, () => ({ by: 'Ana', at: at(5), read: complaint })))
    expectNumbers(figures[name](ground()))
  })

  test.each(names)('%s says the same with a filter that lets everything through', (name) => {
    const random = seeded(11)
    for (let index = 0; index < 150; index += 1) {
      client.write({
        by: random.pick(['Ana', 'Luz', 'Ion', null]),
        on: random.pick(['google', 'x', 'email']),
        at: at(1 + random.below(31), random.below(24)) - (random.chance(0.4) ? 30 * dayMs : 0),
        publishedPrecision: random.pick(['second', 'day']),
        rating: random.chance(0.4) ? { value: 1 + random.below(5), min: 1, max: 5 } : null,
        ownerReply: random.chance(0.5)
          ? { text: 'Sorry.', publishedAt: at(31) + random.below(9) * hourMs }
          : null,
        isOwner: random.chance(0.1),
        read: {
          ...random.pick([complaint, praise]),
          topics: random.pick([[], ['delivery'], ['billing', 'staff']]),
        },
      })
    }
    expect(figures[name](ground('-id:1'))).toEqual(figures[name](ground()))
  })
})

test('promises and recoveries are counted by when they were closed', () => {
  const id = client.write({ by: 'Ana', at: at(5), read: complaint })
  const caseId = client.caseOf(id)
  const promise = (status: string, closedAt: number | null) =>
    client.db
      .prepare(
        `INSERT INTO promise (caseId, source, text, status, createdAt, closedAt, dueAt) VALUES (?, 'hand', 'x', ?, 1, ?, ?)`,
      )
      .run(caseId, status, closedAt, at(6))
  for (const [status, closedAt] of [
    ['kept', at(7)],
    ['kept', at(8)],
    ['broken', at(9)],
    ['renegotiated', at(9)],
  ] as const)
    promise(status, closedAt)
  promise('kept', at(9, 12, 0, 8))
  promise('pending', null)
  client.db.prepare("UPDATE caseFile SET recovery = 'recovered', resolvedAt = ?").run(at(10))
  expect(followThrough(ground())).toMatchObject({
    kept: { now: { count: 2, of: 3 }, before: { count: 1, of: 1 } },
    ...{ broken: 1, moved: 1, pending: 1, overdue: 1, asked: 0 },
    recovered: { now: { count: 1, of: 1 }, before: { count: 0, of: 0 } },
  })
  expect(followThrough(ground('lang:es')).kept.now).toEqual({ count: 0, of: 0 })
})

/** Every number in a figure is one: never NaN, never infinite. */
function expectNumbers(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) expectNumbers(part)
}
