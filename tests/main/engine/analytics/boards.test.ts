import { beforeEach, describe, expect, test } from 'vitest'
import { consistency } from '../../../../src/main/engine/analytics/consistency'
import { fix } from '../../../../src/main/engine/analytics/fix'
import { quiet } from '../../../../src/main/engine/analytics/quiet'
import { rivalTopics } from '../../../../src/main/engine/analytics/rival-topics'
import { shelf } from '../../../../src/main/engine/analytics/shelf'
import { silence } from '../../../../src/main/engine/analytics/silence'
import { words } from '../../../../src/main/engine/analytics/words'
import { keepRollups } from '../../../../src/main/engine/rollups/keep-rollups'
import type { Choices } from '@shared/contract/analytics'
import { caseClient, dayMs, type CaseClient } from '../../../helpers/case-client'
import { figureGround } from '../../../helpers/figure-ground'
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
const at = (day: number, hour = 12, month = 9) => Date.UTC(2026, month, day, hour)
const ground = (choices: Choices = {}, query = '', now = at(31, 23)) =>
  figureGround(client, { period: october, query, now, choices })
const complaint = { sentiment: 'negative', complaint: true } as const
const rivalId = 2
/** Gives a mention to the rival instead of the brand. */
function toRival(id: number): void {
  client.db.prepare('DELETE FROM mentionSubject WHERE mentionId = ?').run(id)
  client.db.prepare('INSERT INTO mentionSubject (subjectId, mentionId) VALUES (?, ?)').run(rivalId, id)
}

describe('words', () => {
  const write = (text: string, times: number, month = 9) =>
    Array.from({ length: times }, (_, index) =>
      client.write({
        by: `p${month}-${index}-${text.length}`,
        at: at(2 + (index % 27), 12, month),
        text,
        read: complaint,
      }),
    )

  test('say which word has come, with the mentions that show it, written as people write it', () => {
    const [first] = write('Mi frigorífico gotea otra vez.', 20)
    write('Nadie contesta el teléfono.', 20)
    write('Nadie contesta el teléfono.', 40, 8)
    const found = words(ground())
    expect(found).toMatchObject({ rival: null, read: { now: 40, before: 40 }, isCut: false })
    const [most] = found?.more ?? []
    expect(most).toMatchObject({ now: 20, before: 0, isSignificant: true })
    expect(most?.phrase).toMatch(/frigorífico|gotea/)
    expect(most?.quotes[0]?.text).toContain('frigorífico gotea')
    expect(found?.more.flatMap(({ quotes }) => quotes.map(({ id }) => id))).not.toContain(-1)
    expect(found?.less.some(({ phrase }) => phrase.includes('contesta'))).toBe(true)
    expect(first).toBeGreaterThan(0)
  })

  test('hold the brand against a rival, and pass over names', () => {
    write('The Velta oven smokes.', 15)
    for (const id of write('The Norda fridge leaks.', 15)) toRival(id)
    const found = words(ground({ rival: rivalId }))
    expect(found?.rival).toEqual({ id: rivalId, name: 'Norda' })
    expect(found?.read).toEqual({ now: 15, before: 15 })
    const phrases = [...(found?.more ?? []), ...(found?.less ?? [])].map(({ phrase }) => phrase)
    expect(phrases.join(' ')).not.toMatch(/velta|norda/i)
    expect(found?.more.some(({ phrase }) => /oven|smokes/.test(phrase))).toBe(true)
    expect(found?.less.some(({ phrase }) => /fridge|leaks/.test(phrase))).toBe(true)
  })

  test('say nothing where one side has no complaint, and nothing of what both say alike', () => {
    write('The oven smokes.', 5)
    expect(words(ground())).toBeNull()
    write('The oven smokes.', 5, 8)
    const found = words(ground())
    expect(
      [...(found?.more ?? []), ...(found?.less ?? [])].filter(({ isSignificant }) => isSignificant),
    ).toEqual([])
  })
})

describe('before and after a fix', () => {
  beforeEach(() => {
    for (let day = 1; day <= 20; day += 1)
      client.write({ by: `a${day}`, at: at(day), read: { ...complaint, topics: ['delivery'] } })
    client.write({ by: 'b', at: at(25), read: { ...complaint, topics: ['billing'] } })
  })

  test('complaints are counted on both sides of the day, and the running day is not over', () => {
    const found = fix(ground({ fix: { day: '2026-10-21', query: '' } }, '', at(30)))
    expect(found).toMatchObject({
      step: 'day',
      before: { count: 20, days: 20 },
      after: { count: 1, days: 9 },
      unread: 0,
    })
    // Of 21 in 9 of 29 days one, none, or as unlikely on the other side: 13 and more.
    expect(found?.chance).toBeCloseTo(0.007679, 6)
    expect(found?.steps.at(-1)).toMatchObject({ from: '2026-10-30', isRunning: true })
  })

  test('only what the query finds counts', () => {
    expect(fix(ground({ fix: { day: '2026-10-21', query: 'topic:billing' } }))).toMatchObject({
      before: { count: 0, days: 20 },
      after: { count: 1, days: 10 },
    })
  })

  test('a day outside of the period leaves one side without days, and no chance', () => {
    expect(fix(ground({ fix: { day: '2026-12-24', query: '' } }))).toMatchObject({
      after: { days: 0 },
      chance: 1,
    })
    expect(fix(ground({ fix: { day: '2020-01-01', query: '' } }))).toMatchObject({
      before: { days: 0 },
      chance: 1,
    })
    expect(fix(ground())).toBeNull()
  })

  test('a day on which a source was not read is on neither side', () => {
    client.db.prepare('UPDATE source SET intervalMs = 3600000, createdAt = ?').run(at(1, 0))
    expect(fix(ground({ fix: { day: '2026-10-21', query: '' } }))).toMatchObject({
      before: { count: 20, days: 20 },
      after: { count: 1, days: 1 },
      unread: 9,
    })
  })
})

test('topics beside rivals are told by name', () => {
  const write = (n: number, topic: string, isRival: boolean) => {
    for (let index = 0; index < n; index += 1) {
      const id = client.write({
        by: `${topic}${index}${isRival}`,
        at: at(5),
        read: { ...complaint, topics: [topic] },
      })
      if (isRival) toRival(id)
    }
  }
  write(30, 'delivery', false)
  write(5, 'billing', false)
  write(5, 'delivery', true)
  write(30, 'billing', true)
  expect(rivalTopics(ground())).toMatchObject({
    subjects: [
      { name: 'Velta', complaints: 35 },
      { name: 'Norda', complaints: 35 },
    ],
    topics: [
      { name: 'delivery', complaints: [30, 5], isSignificant: true },
      { name: 'billing', complaints: [5, 30], isSignificant: true },
    ],
  })
})

test('silence counts complaints without an answer', () => {
  client.write({ by: 'Ana', at: at(5), read: complaint })
  client.write({ by: 'Luz', at: at(6), read: complaint, ownerReply: { text: 'Sorry.', publishedAt: at(7) } })
  client.write({ by: 'Ion', at: at(7), read: { complaint: false, intent: 'question', sentiment: 'neutral' } })
  expect(silence(ground())).toEqual({ complaints: 2, unanswered: 1 })
})

describe('too quiet', () => {
  const everyDay = (from: number, to: number, perDay: number) => {
    const mentions = []
    for (let day = from; day < to; day += 1)
      for (let index = 0; index < perDay; index += 1)
        mentions.push({ by: `p${day}-${index}`, at: at(1, index) + day * dayMs, read: complaint })
    client.writeMany(mentions)
  }

  test('is a fall from two a day to two in all, and its chance is Poisson’s lower tail', () => {
    everyDay(-56, 0, 2)
    everyDay(5, 7, 1)
    const found = quiet(ground())
    expect(found).toMatchObject({ state: 'fewer', complaints: 2, baseComplaints: 112 })
    expect(found.expected).toBeCloseTo(62, 0)
    expect(found.chance).toBeLessThan(1e-20)
  })

  test('is none at all', () => {
    everyDay(-56, 0, 1)
    expect(quiet(ground())).toMatchObject({ state: 'none', complaints: 0 })
  })

  test('is not what is as before, nor what nobody has read', () => {
    expect(quiet(ground()).state).toBe('unread')
    everyDay(-56, 31, 1)
    expect(quiet(ground()).state).toBe('usual')
  })

  test('is not where the source was not read in the period', () => {
    everyDay(-56, 0, 2)
    client.db.prepare('UPDATE source SET intervalMs = 3600000, createdAt = 1').run()
    expect(quiet(ground()).state).toBe('unread')
  })
})

test('own accounts and errors are read from what the client wrote', () => {
  const own = { by: 'Velta', isOwner: true, handle: 'velta' } as const
  client.write({
    ...own,
    at: at(5),
    text: 'Sorry we have been quiet here, we recieved a lot of post.',
    read: { lang: 'en', complaint: false, sentiment: 'neutral', intent: 'none' },
  })
  client.write({
    ...own,
    on: 'x',
    at: at(1, 12, 6),
    text: 'Hello.',
    read: { lang: 'en', complaint: false, sentiment: 'neutral', intent: 'none' },
  })
  const found = consistency(ground())
  expect(found.accounts).toMatchObject([
    { name: 'x', isAbandoned: true, texts: 0 },
    { name: 'google', isAbandoned: false, texts: 1 },
  ])
  expect(found.read).toBe(1)
  expect(found.faults.map(({ fault }) => fault)).toEqual(['absence', 'spelling'])
  expect(found.steps.reduce((sum, { texts }) => sum + texts, 0)).toBe(1)
})

test('the shelf reads the rows that a file has brought', () => {
  client.write({
    by: null,
    at: at(5),
    kind: 'serp_hit',
    text: 'Velta: 200 complaints',
    details: { query: 'velta', rank: '1', owner: 'hostile' },
    read: { ...complaint, complaint: false, intent: 'none' },
  })
  client.write({
    by: null,
    at: at(5),
    kind: 'serp_hit',
    text: 'Velta',
    details: { query: 'velta', rank: '2', owner: 'own' },
    read: { complaint: false, intent: 'none' },
  })
  expect(shelf(ground())).toMatchObject({
    shelves: [{ name: 'velta', hostileBefore: 1, ownRank: 2 }],
    left: 0,
  })
})
