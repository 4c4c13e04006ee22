import { describe, expect, test } from 'vitest'
import { Failure } from '@shared/model/failure'
import { fieldRules } from '@shared/text/query/fields'
import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import { fieldNames, type FieldQuery, type Query } from '@shared/text/query/query'
import { inboxViews } from '../../../../src/renderer/features/inbox/views'
import { randomQuery, type QueryParts } from '../../../helpers/random-query'
import { seeded } from '../../../helpers/seeded'

const word = (text: string): Query => ({ kind: 'text', text, isExact: false })
const exact = (text: string): Query => ({ kind: 'text', text, isExact: true })
const field = (name: FieldQuery['field'], operator: FieldQuery['operator'], ...values: string[]): Query => ({
  ...{ kind: 'field', field: name, operator, values },
})

function failureOn(text: string): Failure {
  try {
    parseQuery(text)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error(`it was read: ${text}`)
}

describe('a query', () => {
  test.each<[string, Query]>([
    ['', { kind: 'all' }],
    [' \t\u00a0', { kind: 'all' }],
    ['refund', word('refund')],
    ['"two words"', exact('two words')],
    ['a b', { kind: 'and', parts: [word('a'), word('b')] }],
    ['a OR b c', { kind: 'or', parts: [word('a'), { kind: 'and', parts: [word('b'), word('c')] }] }],
    ['(a) OR (b)', { kind: 'or', parts: [word('a'), word('b')] }],
    ['OR a', { kind: 'and', parts: [word('OR'), word('a')] }],
    ['ORDER or', { kind: 'and', parts: [word('ORDER'), word('or')] }],
    ['-a', { kind: 'not', part: word('a') }],
    ['-(a b)', { kind: 'not', part: { kind: 'and', parts: [word('a'), word('b')] } }],
    ['-is:own', { kind: 'not', part: field('is', ':', 'own') }],
    ['mid-word', word('mid-word')],
    ['- a', { kind: 'and', parts: [word('-'), word('a')] }],
    ['sentiment:neg,mixed', field('sentiment', ':', 'negative', 'mixed')],
    ['SENTIMENT:Negative', field('sentiment', ':', 'negative')],
    ['author:"Ana P",Luis', field('author', ':', 'Ana P', 'Luis')],
    ['rating<=2', field('rating', '<=', '2')],
    ['rating=2', field('rating', ':', '2')],
    ['age>24h', field('age', '>', '24h')],
    ['promise:over', field('promise', ':', 'overdue')],
    ['has:promise', field('has', ':', 'promise')],
    ['since:2026-10-31', field('since', ':', '2026-10-31')],
  ])('%j is read', (text, query) => {
    expect(parseQuery(text)).toEqual(query)
  })
  test('every view of the inbox and every example of a field is read', () => {
    for (const { query } of inboxViews) expect(() => parseQuery(query)).not.toThrow()
    for (const name of fieldNames) expect(parseQuery(fieldRules[name].example)).toMatchObject({ field: name })
  })
})

describe('an error in a query', () => {
  test.each([
    ['refund sentimnet:neg', { at: 7, field: 'sentimnet', nearest: 'sentiment' }],
    ['autor:Ana', { at: 0, field: 'autor', nearest: 'author' }],
    ['a -(b langg:es)', { at: 6, field: 'langg', nearest: 'lang' }],
    ['xyzzyplugh:1', { at: 0, field: 'xyzzyplugh', nearest: '' }],
    ['constructor:1', { at: 0, field: 'constructor' }],
    ['http://e.example', { at: 0, field: 'http' }],
  ])('%j names the unknown field, its place and the nearest one', (text, data) => {
    expect(failureOn(text)).toMatchObject({ code: 'query-unknown-field', data })
  })
  test.each([
    ['sentiment:angry', { at: 0, field: 'sentiment', value: 'angry', example: 'sentiment:negative,mixed' }],
    ['x rating:many', { at: 2, field: 'rating', value: 'many' }],
    ['since:2026-02-30', { at: 0, field: 'since', value: '2026-02-30' }],
    ['lang>es', { at: 0, field: 'lang', value: 'es' }],
    ['is:', { at: 0, field: 'is', value: '' }],
    ['sentiment:n', { at: 0, field: 'sentiment', value: 'n' }],
    ['author:""', { at: 0, field: 'author', value: '' }],
    ['id:12x', { at: 0, field: 'id', value: '12x' }],
  ])('%j names the value that does not fit, and an example', (text, data) => {
    expect(failureOn(text)).toMatchObject({ code: 'query-bad-value', data })
  })
  test.each([
    ['(a b', 4],
    ['a)', 1],
    ['"open', 5],
    ['a OR', 4],
    ['()', 1],
    ['-(', 2],
  ])('%j is a slip of form at its character', (text, at) => {
    const failure = failureOn(text)
    expect(failure.code).toBe('query-syntax')
    expect(Math.abs(Number(failure.data['at']) - at)).toBeLessThanOrEqual(1)
  })
})

const parts: QueryParts = {
  words: [
    'refund',
    'caldera',
    'ș',

    'ORDER',
    'a.b',
    '😡',
    '100%',
    "don't",
    '*',
    '^',
    '1:2',
    '@ana',
    '#tag',
    'x,y',
  ],
  phrases: [
    'two words',
    'OR',
    '',
    ' ',
    '(',
    ')',
    'a:b',
    '-',
    'is:unread',
    'ș "'.replace('"', "'"),
    '*',
    'a\nb',
  ],
  values: {
    ...{
      is: ['unread', 'read', 'own', 'edited'],
      answered: ['yes', 'no'],
      sentiment: ['negative', 'positive'],
    },
    ...{ lang: ['es', 'RO', 'spa'], platform: ['google', 'x'], source: ['Trust Pilot', '(x)', 'a,b', '-'] },
    ...{
      subject: ['Casa Nova', 'OR'],
      about: ['brand', 'competitor'],
      author: ['Ana P', "O'Neil", ':', 'é\u00a0x', '<=2'],
    },
    ...{
      complaint: ['yes', 'no'],
      intent: ['legal', 'spam'],
      topic: ['delivery', 'two words'],
      urgency: ['60', '7,5'],
    },
    ...{
      rating: ['2', '4.5', '3,5'],
      kind: ['review', 'serp_hit'],
      has: ['reply', 'link'],
      since: ['7d', '2026-10-31'],
    },
    ...{
      status: ['open', 'snoozed'],
      clock: ['overdue'],
      promise: ['overdue', 'week'],
      recovered: ['yes'],
      assignee: ['Marta Ibarz', 'none'],
      tag: ['two words', 'x'],
      priority: ['high', 'low'],
      person: ['Ana P', 'OR'],
      case: ['1284'],
    },
    ...{ opened: ['7d', '2026-10-01T22:00Z'], answeredin: ['30m', 'never'], waiting: ['4h'] },
    ...{ weekday: ['mon', 'sun'], hour: ['0', '23'] },
    ...{ until: ['2w', '2024-02-29'], age: ['24h', '90m'], id: ['0', '9007199254740991'] },
  },
}

describe('a query that is printed', () => {
  test('reads back as itself, for 1,000 random ones', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const query = randomQuery(seeded(seed), parts, 4)
      const text = printQuery(query)
      if (text.length > 2000) continue
      expect(parseQuery(text), `seed ${seed}: ${text}`).toEqual(query)
    }
  })
  test('is empty for all mentions', () => {
    expect(printQuery({ kind: 'all' })).toBe('')
  })
})

describe('a text made to exhaust the reader', () => {
  test.each([
    ['20,000 letters', 'a'.repeat(20_000)],
    ['20,000 brackets', '('.repeat(20_000)],
    ['2,001 characters', 'ab '.repeat(667)],
  ])('is refused when it is longer than anyone types: %s', (_, text) => {
    expect(failureOn(text)).toMatchObject({ code: 'query-syntax', data: { at: 2000 } })
  })
  test.each([
    ['open brackets', '('.repeat(2000)],
    ['open negated brackets', '-('.repeat(1000)],
    ['open negated brackets behind words', 'a -('.repeat(500)],
    ['alternatives without an end', 'a OR ('.repeat(333)],
    ['open quotes after minus', '-"'.repeat(999)],
    ['a comma after another', `author:a${',b('.repeat(600)}`],
  ])('is answered without trying every way to read it: %s', (_, text) => {
    expect(failureOn(text).code).toMatch(/^query-/)
  })
  test.each([
    ['deep brackets', '('.repeat(900) + 'a' + ')'.repeat(900)],
    ['deep negations', '-('.repeat(600) + 'a' + ')'.repeat(600)],
    ['minus signs', '-'.repeat(2000)],
    ['many words', 'ab '.repeat(666)],
    ['many values', `author:${'x,'.repeat(900)}x`],
  ])('is read where it has a meaning: %s', (_, text) => {
    expect(printQuery(parseQuery(text))).not.toBe('')
  })
})
