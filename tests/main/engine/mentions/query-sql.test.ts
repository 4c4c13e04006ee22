import type { CaseAction } from '@shared/model/case'
import { defaultClockRules, priorities } from '@shared/model/clock'
import { mentionKinds, sentiments, type Sentiment } from '@shared/model/mention'
import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import { fieldNames, type Query } from '@shared/text/query/query'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intents, starterTopics } from '@shared/model/triage'
import { act } from '../../../../src/main/engine/cases/act'
import { actOnPromise } from '../../../../src/main/engine/promises/act-on-promise'
import { makePromise } from '../../../../src/main/engine/promises/make-promise'
import type { WriteDb } from '../../../../src/main/engine/db/database'
import { ingest } from '../../../../src/main/engine/mentions/ingest'
import { querySql } from '../../../../src/main/engine/mentions/query-sql'
import { countHits, listDetails, listRows, outlineOf } from '../../../../src/main/engine/mentions/read-store'
import { saveLocalTime } from '../../../../src/main/engine/rollups/store'
import { zoneChanges } from '../../../../src/main/engine/rollups/zone-changes'
import { setRead } from '../../../../src/main/engine/mentions/store'
import { addOrigin, clientDb, mentionWith, noAuthor } from '../../../helpers/client-db'
import { means, zone, type KnownCase, type KnownMention } from '../../../helpers/naive-query'
import { randomQuery, type QueryParts } from '../../../helpers/random-query'
import { seeded, type Seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
const now = Date.UTC(2026, 9, 31, 12)
const hourMs = 3_600_000
const vocabulary = [
  'refund',
  'refunded',
  'caldera',
  'fría',
  'FRIA',
  'căldură',
  'the',
  'a',
  'x',
  'OR',
  'not',
  '😡',
  '100%',
  'VLT-4',
]
const names = ['Ana P', 'ana_b', 'Ştefan', "O'Neil 50%", null]

let db: WriteDb
const known: KnownMention[] = []

beforeAll(async () => {
  db = await clientDb(inFolder('queries.db'))
  saveLocalTime(db, zoneChanges(zone))
  const random = seeded(3)
  const origins = [
    { ...addOrigin(db, 'google', 'Maps', [1]), name: 'Maps', subjects: [{ name: 'Velta', kind: 'brand' }] },
    {
      ...addOrigin(db, 'trustpilot', 'Trust 100%', [2]),
      name: 'Trust 100%',
      subjects: [{ name: 'Norda', kind: 'competitor' }],
    },
    {
      ...addOrigin(db, 'x', 'maps_too', [1, 2]),
      ...{
        name: 'maps_too',
        subjects: [
          { name: 'Velta', kind: 'brand' },
          { name: 'Norda', kind: 'competitor' },
        ],
      },
    },
  ]
  for (let number = 0; number < 120; number += 1) {
    const origin = random.pick(origins)
    const words = (most: number) =>
      Array.from({ length: 1 + random.below(most) }, () => random.pick(vocabulary)).join(' ')
    const author = random.pick(names)
    const stars = random.chance(0.5) ? 1 + random.below(9) / 2 : null
    const isEdited = random.chance(0.2)
    const textLang = random.pick(['es', 'ro', 'en', null])
    const sentiment: Sentiment = random.pick(sentiments)
    const mention = mentionWith({
      externalId: `e${number}`,
      kind: random.pick(mentionKinds),
      url: random.chance(0.5) ? 'https://e.example/' : null,
      author: author === null ? null : { ...noAuthor, name: author, isOwner: random.chance(0.2) },
      title: random.chance(0.3) ? words(2) : null,
      text: words(8),
      rating: stars === null ? null : { value: stars, min: 1, max: 5 },
      publishedAt: now - random.below(60 * 24 * 40) * 60_000 - number,
      thread: { rootId: random.chance(0.2) ? 'r' : null, parentId: null },
      ownerReply: random.chance(0.3)
        ? { text: 'Sorry', publishedAt: random.pick([null, now, now - hourMs * random.below(900)]) }
        : null,
    })
    const complaint = random.chance(0.4)
    const intent = random.pick(intents)
    const topics = starterTopics.filter(() => random.chance(0.1))
    const urgency = random.below(101)
    const triage = () => triageWith({ lang: textLang, sentiment, complaint, intent, topics, urgency })
    if (isEdited) ingest(db, [{ origin, mention: { ...mention, text: 'before it' } }], triage, now)
    ingest(db, [{ origin, mention }], triage, now)
    const id =
      db.prepare<[string], number>('SELECT id FROM mention WHERE externalId = ?').pluck().get(`e${number}`) ??
      0
    const isRead = random.chance(0.4)
    if (isRead) setRead(db, [id], now)
    known.push({
      ...{ ...mention, id, platform: origin.platform, sourceName: origin.name, subjects: origin.subjects },
      ...{ complaint, intent, topics, urgency },
      ...{ textLang, sentiment, stars, isRead, isAnswered: mention.ownerReply !== null, isEdited },
      publishedAt: mention.publishedAt ?? 0,
      case: null,
    })
  }
  await workOnCases(random)
  for (const mention of known) mention.case = knownCase(mention.id)
})

/** Some of the cases are given to somebody, tagged, ended: what queries about cases tell apart. */
async function workOnCases(random: Seeded): Promise<void> {
  const desk = { db, rules: defaultClockRules('UTC'), now, device: 'test' }
  const actions: CaseAction[] = [
    { do: 'assign', to: 'Marta Ibarz' },
    { do: 'assign', to: 'Ana P' },
    { do: 'tag', tag: 'warranty', isOn: true },
    { do: 'tag', tag: 'Two words', isOn: true },
    { do: 'priority', value: 'high' },
    { do: 'note', text: 'called back' },
    { do: 'snooze', until: now + hourMs },
    { do: 'resolve', outcome: 'solved', cause: null },
    { do: 'spam', reason: 'bot' },
  ]
  const ids = db.prepare<[], number>('SELECT id FROM caseFile').pluck().all()
  for (const action of actions)
    await act(
      desk,
      ids.filter(() => random.chance(0.2)),
      action,
    )
  const dues = [now - 30 * hourMs, now + hourMs, now + 30 * hourMs, now + 300 * hourMs, null]
  for (const id of ids.filter(() => random.chance(0.3))) {
    const made = { text: 'We call back', owner: null, dueAt: random.pick(dues), case: id, isMarketing: false }
    const { promise } = makePromise(desk, made)
    if (random.chance(0.2)) actOnPromise(desk, promise, { do: 'keep', proof: 'call note' })
  }
  for (const recovery of ['asked', 'recovered', 'not-recovered'])
    db.prepare('UPDATE caseFile SET recovery = ? WHERE id IN (SELECT value FROM json_each(?))').run(
      recovery,
      JSON.stringify(ids.filter(() => random.chance(0.2))),
    )
}

function knownCase(mentionId: number): KnownCase | null {
  const row = db
    .prepare<
      [number],
      {
        id: number
        queue: string
        isNew: number
        priority: string
        assignee: string | null
        dueAt: number | null
        promiseDueAt: number | null
        recovery: string | null
        firstMentionId: number
        firstAnsweredAt: number | null
        isTimed: number
        waitingSince: number | null
      }
    >(
      `SELECT c.id, c.queue, c.isNew, c.priority, c.assignee, c.dueAt, c.promiseDueAt, c.recovery, c.firstMentionId,
         c.firstAnsweredAt, c.isTimed, CASE WHEN c.queue = 'unanswered' THEN c.clockStartedAt END AS waitingSince FROM caseFile c JOIN caseMention k ON k.caseId = c.id
       WHERE k.mentionId = ?`,
    )
    .get(mentionId)
  if (!row) return null
  const tags = db.prepare<[number], string>('SELECT tag FROM caseTag WHERE caseId = ?').pluck().all(row.id)
  const hasNote = db.prepare('SELECT 1 FROM caseNote WHERE caseId = ?').get(row.id) !== undefined
  const hasPromise =
    db.prepare("SELECT 1 FROM promise WHERE caseId = ? AND status = 'pending'").get(row.id) !== undefined
  const openedAt = Math.floor(row.firstMentionId / 4096)
  const answerMs = row.firstAnsweredAt === null ? 0 : row.firstAnsweredAt - openedAt
  return {
    ...row,
    ...{ isNew: row.isNew === 1, tags, hasNote, hasPromise, openedAt },
    answerMs: row.isTimed === 1 && answerMs > 0 ? answerMs : null,
  }
}
afterAll(() => db.close())

const found = (query: Query) => listRows(db, querySql(query, now), null, 500).map(({ id }) => id)
const meant = (query: Query) =>
  known
    .filter((mention) => means(query, mention, now))
    .map(({ id }) => id)
    .sort((a, b) => b - a)

function partsWith(ids: string[]): QueryParts {
  return {
    words: [
      'refund',
      'ref',
      'FRIA',
      'fría',
      'caldura',
      'a',
      'x',
      'ana',
      'OR',
      '😡',
      '%',
      '100%',
      'VLT-4',
      'nothing',
      '*',
      "o'neil",
    ],
    phrases: ['refund', 'a x', 'caldera fria', 'the', 'VLT-4', 'VLT', '', '😡', 'NEAR(a b)', 'a AND x', '%'],
    values: {
      ...{ is: ['unread', 'read', 'own', 'edited', 'new'], answered: ['yes', 'no'], sentiment: sentiments },
      ...{
        lang: ['es', 'RO', 'fr'],
        platform: ['google', 'x', 'email'],
        source: ['map', 'maps_', 'X', 'trust 100%', '%'],
      },
      ...{
        subject: ['velta', 'Norda', 'nobody'],
        about: ['brand', 'competitor'],
        author: ['ana', 'NEIL 50%', '_', '%'],
      },
      ...{
        complaint: ['yes', 'no'],
        intent: intents,
        topic: ['delivery', 'Staff', 'nothing'],
        urgency: ['0', '20', '60', '100'],
        rating: ['1', '3', '4.5', '2,5'],
        kind: mentionKinds,
        has: ['rating', 'reply', 'link', 'title', 'thread', 'case', 'note', 'promise'],
      },
      ...{
        status: ['open', 'waiting', 'snoozed', 'resolved', 'spam'],
        clock: ['overdue', 'soon', 'running', 'none'],
        promise: ['overdue', 'today', 'week', 'none'],
        recovered: ['yes', 'no'],
        assignee: ['marta', 'none', '%'],
        tag: ['warranty', 'two WORDS', 'nothing'],
        priority: priorities,
        person: ['ana', 'NEIL 50%'],
        case: ['1', '5', '999'],
      },
      ...{
        opened: ['7d', '2026-10-15', '2026-10-16T09:30Z'],
        answeredin: ['30m', '9h', 'never'],
        waiting: ['30m', '24h', '2w'],
      },
      ...{ weekday: ['mon', 'sun', 'wed'], hour: ['0', '9', '23'] },
      ...{
        since: ['7d', '2026-10-15', '2026-10-15T08:15Z'],
        until: ['3d', '2026-10-20', '2026-10-18T22:00Z'],
        age: ['48h', '2w'],
        id: ids,
      },
    },
  }
}

describe('each field of a query finds what it names', () => {
  test.each(fieldNames)('%s', (field) => {
    const values = partsWith(known.slice(0, 3).map(({ id }) => String(id))).values[field]
    const operators =
      field === 'rating' || field === 'age' ? ([':', '<', '<=', '>', '>='] as const) : ([':'] as const)
    for (const operator of operators) {
      for (const value of values) {
        const query: Query = { kind: 'field', field, operator, values: [value] }
        expect(found(query), printQuery(query)).toEqual(meant(query))
        expect(found({ kind: 'not', part: query }), `-${printQuery(query)}`).toEqual(
          meant({ kind: 'not', part: query }),
        )
      }
    }
  })
})

describe('words', () => {
  test.each(
    [
      'ref',
      '"refund"',
      'fria',
      'caldură',
      'a',
      '"a x"',
      'ana',
      '😡',
      '100%',
      'refund -caldera',
      '-refund',
      '-😡',
    ].concat([
      '(refund) OR (caldera -a)',
      '-(refund caldera)',
      '-(a OR x) the',
      'refund 😡',
      'the -(refund OR caldera)',
      '(-a) OR x',
    ]),
  )('%j', (text) => {
    expect(found(parseQuery(text))).toEqual(meant(parseQuery(text)))
  })
  test.each([
    '"',
    '*',
    '""',
    '" OR "',
    'NEAR(a b)',
    'text : a',
    '^refund',
    'a + b',
    '{a b}',
    "'; DROP TABLE mention; --",
    '\u0000',
  ])('no character of %j is an operator of the search index', (text) => {
    for (const isExact of [true, false]) {
      const query: Query = { kind: 'text', text, isExact }
      expect(() => found(query)).not.toThrow()
      expect(() =>
        found({ kind: 'and', parts: [query, { kind: 'text', text: 'refund', isExact: false }] }),
      ).not.toThrow()
    }
  })
})

describe('whichever table leads, the same mentions are found', () => {
  const leads = [
    '',
    'refund',
    'subject:Velta',
    'subject:velta refund',
    'sentiment:negative',
    'is:unread',
    'rating<=3',
    'kind:review',
  ]
  const rests = [
    '',
    'since:20d',
    'until:5d',
    'age>48h',
    'about:brand',
    '-is:own',
    'answered:no',
    'platform:google,x',
    'lang:es',
  ]
  test.each(leads)('led by %j', (lead) => {
    for (const first of rests) {
      for (const second of rests) {
        const query = parseQuery(`${lead} ${first} ${second}`)
        expect(found(query), printQuery(query)).toEqual(meant(query))
      }
    }
  })
})

test('300 random queries find what a naive filter finds, in the list, the outline, the count and the export', () => {
  const parts = partsWith(known.slice(0, 3).map(({ id }) => String(id)))
  for (let seed = 1; seed <= 300; seed += 1) {
    const query = randomQuery(seeded(seed), parts)
    const text = `seed ${seed}: ${printQuery(query)}`
    const sql = querySql(query, now)
    const ids = meant(query)
    expect(found(query), text).toEqual(ids)
    expect(
      listDetails(db, sql, null, 500).map(({ id }) => id),
      text,
    ).toEqual(ids)
    expect(countHits(db, sql), text).toBe(ids.length)
    expect(outlineOf(db, sql, 10), text).toEqual({
      total: ids.length,
      anchors: ids.filter((_, n) => n % 10 === 0),
    })
  }
})

test('pages from the outline join into the whole list, without a gap and without one twice', () => {
  const sql = querySql(parseQuery('-is:own'), now)
  const { anchors } = outlineOf(db, sql, 10)
  const pages = anchors.flatMap((from) => listRows(db, sql, from, 10).map(({ id }) => id))
  expect(pages).toEqual(meant(parseQuery('-is:own')))
})

test('an age is told in hours before now', () => {
  expect(meant(parseQuery('age<=48h')).length).toBeGreaterThan(0)
  expect(found(parseQuery('age<=48h'))).toEqual(
    known
      .filter(({ publishedAt }) => publishedAt >= now - 48 * hourMs)
      .map(({ id }) => id)
      .sort((a, b) => b - a),
  )
})
