import { describe, expect, test } from 'vitest'
import type { ImportField, Mapping } from '@shared/model/import'
import type { IncomingMention } from '@shared/model/mention'
import { toMention } from '../../../../src/main/engine/imports/to-mention'

const fields = [
  'text',
  'title',
  'author',
  'publishedAt',
  'rating',
  'url',
  'lang',
  'externalId',
  'channel',
] as const
const more = ['kind', 'ownerReply', 'ownerRepliedAt', 'likes', 'parentId', 'authorHandle'] as const
const columns = Object.fromEntries([...fields, ...more].map((field) => [field, field satisfies ImportField]))
const mapping: Mapping = {
  ...{
    columns: { ...columns, Marca: 'detail' },
    dateOrder: 'auto',
    timeZone: 'UTC',
    ratingMax: 5,
    platform: 'other',
  },
}
const complete = { text: 'No answer.', publishedAt: '2026-03-02' }

function map(cells: Record<string, string>, changes: Partial<Mapping> = {}) {
  return toMention({ line: 7, cells: { ...complete, ...cells } }, { ...mapping, ...changes }, 'dmy')
}

function mentionOf(cells: Record<string, string>, changes: Partial<Mapping> = {}): IncomingMention {
  const made = map(cells, changes)
  if ('rejected' in made) throw new Error(`rejected: ${made.rejected.reason}`)
  return made.mention
}

describe('a row becomes a mention', () => {
  test('with all that the file says, and null for what it does not', () => {
    const mention = mentionOf({
      ...{
        author: ' Ana\u202e Pop ',
        authorHandle: '@ana',
        rating: '2/5',
        lang: 'es-ES',
        url: 'https://e.example/1?utm_source=x',
      },
      ...{
        likes: '1.2K',
        parentId: '99',
        ownerReply: '<p>Sorry</p>',
        ownerRepliedAt: '03/03/2026 10:00',
        Marca: 'Velta',
      },
      ...{ externalId: '570306133677760513', title: 'Silence' },
    })
    expect(mention).toEqual({
      ...{
        externalId: '570306133677760513',
        kind: 'review',
        reason: 'import',
        url: 'https://e.example/1?utm_source=x',
      },
      author: {
        externalId: null,
        name: 'Ana Pop',
        handle: 'ana',
        url: null,
        followers: null,
        isOwner: false,
      },
      ...{ title: 'Silence', text: 'No answer.', lang: 'es', rating: { value: 2, min: 1, max: 5 } },
      ...{ publishedAt: Date.UTC(2026, 2, 2), publishedPrecision: 'day', editedAt: null },
      counts: { likes: 1200, shares: null, replies: null, views: null },
      thread: { rootId: null, parentId: '99' },
      ownerReply: { text: 'Sorry', publishedAt: Date.UTC(2026, 2, 3, 10) },
      visibility: 'public',
      retention: 'keep',
      extras: {},
      raw: null,
      details: { Marca: 'Velta' },
    })
  })
  test('its channel travels with it, and mail makes it an e-mail', () => {
    expect(map({ channel: 'Correo' })).toMatchObject({ channel: 'Correo', mention: { kind: 'email' } })
    expect(map({})).toMatchObject({ channel: null, mention: { kind: 'post' } })
    expect(mentionOf({}, { platform: 'email' }).kind).toBe('email')
    expect(mentionOf({ kind: 'Pregunta', rating: '3' }).kind).toBe('question')
  })
  test('HTML and scripts in it become plain words', () => {
    expect(mentionOf({ text: 'Hi<script>alert(1)</script><br><b>there</b> &amp; co' }).text).toBe(
      'Hi\nthere & co',
    )
    expect(mentionOf({ text: 'I <3 you' }).text).toBe('I <3 you')
  })
  test('a bare rating is kept, and a title alone is the text', () => {
    expect(mentionOf({ text: '', rating: '1' })).toMatchObject({ kind: 'rating', text: '', title: null })
    expect(mentionOf({ text: ' ', title: 'Never again' })).toMatchObject({ text: 'Never again', title: null })
  })
  test('an address that is no web address is left out', () => {
    expect(mentionOf({ url: 'javascript:alert(1)' }).url).toBeNull()
    expect(mentionOf({ url: 'file:///etc/passwd' }).url).toBeNull()
  })
  test('the id of a Play Console review comes out of its link', () => {
    const url = 'https://play.google.com/console/reviews?reviewId=gp%3AAOqp&corpus=PUBLIC'
    expect(mentionOf({ url }).externalId).toBe('gp:AOqp')
  })
  test('without an id the same row gives the same hash, and another rating another one', () => {
    const first = mentionOf({ author: 'Ana' }).externalId
    expect(first).toMatch(/^h:[\da-f]{32}$/)
    expect(mentionOf({ author: 'Ana', text: ' No  answer. ', likes: '5' }).externalId).toBe(first)
    expect(mentionOf({ author: 'Ana', rating: '2' }).externalId).not.toBe(first)
    expect(mentionOf({ author: 'Eva' }).externalId).not.toBe(first)
  })
  test('a file without a date column gives mentions of unknown time', () => {
    const { publishedAt: _, ...undated } = columns
    const mention = mentionOf({ publishedAt: 'rubbish' }, { columns: undated })
    expect(mention).toMatchObject({ publishedAt: null, publishedPrecision: 'unknown' })
  })
})

describe('a row is rejected with its line, the reason and the value', () => {
  test.each([
    [{ text: ' \u200b ' }, 'text-empty', ''],
    [{ text: 'x'.repeat(100_001) }, 'text-too-long', 'x'.repeat(80)],
    [{ publishedAt: '31/02/2026' }, 'date-impossible', '31/02/2026'],
    [{ publishedAt: 'soon' }, 'date-unreadable', 'soon'],
    [{ publishedAt: 'N/A' }, 'date-missing', 'N/A'],
    [{ rating: '6/5' }, 'rating-out-of-range', '6/5'],
    [{ rating: 'bad' }, 'rating-unreadable', 'bad'],
  ])('%o: %s', (cells, reason, value) => {
    expect(map(cells as Record<string, string>)).toEqual({ rejected: { line: 7, reason, value } })
  })
  test('an absent rating is no wrong one', () => {
    expect(mentionOf({ rating: 'n/a' }).rating).toBeNull()
  })
})

test('a column called like a built-in property is a column like others', () => {
  const odd = { ...mapping, columns: { constructor: 'text', toString: 'detail' } } as Mapping
  const made = toMention({ line: 2, cells: { constructor: 'It broke.' } }, odd, 'dmy')
  expect(made).toMatchObject({ mention: { text: 'It broke.', details: {} } })
})

test('a row with a place and a search is a hit on a page of results', () => {
  const columns = { Keyword: 'detail', Position: 'detail', text: 'text', publishedAt: 'publishedAt' } as const
  const row = { text: 'Velta reviews', Keyword: 'velta', Position: '2' }
  expect(mentionOf(row, { columns })).toMatchObject({
    kind: 'serp_hit',
    details: { Keyword: 'velta', Position: '2' },
  })
})

test('the same page on one day is another hit under another search', () => {
  const columns = { Keyword: 'detail', Position: 'detail', text: 'text', publishedAt: 'publishedAt' } as const
  const idOf = (Keyword: string) =>
    mentionOf({ text: 'Velta', Keyword, Position: '1' }, { columns }).externalId
  expect(idOf('velta')).not.toBe(idOf('velta oven'))
})
