import { describe, expect, test } from 'vitest'
import { statusLength, statusText } from '../../../../../src/main/engine/connectors/mastodon/status-text'
import { mastodonTarget } from '../../../../../src/main/engine/connectors/mastodon/target'
import type { Answered } from '../../../../../src/main/engine/connectors/sender'

const to: Answered = {
  ...{ externalId: 'social.example/7', url: null, title: null, visibility: 'public', replyRef: {} },
  ...{ authorName: 'Mara', authorHandle: 'mara@otro.example', authorExternalId: null },
}
const instance = 'https://social.example'

describe('the text of a status', () => {
  test.each([
    ['Sorry, Mara.', 'mara@otro.example', '@mara@otro.example Sorry, Mara.'],
    ['@mara@otro.example Sorry.', 'mara@otro.example', '@mara@otro.example Sorry.'],
    ['Sorry @MARA@otro.example.', 'mara@otro.example', 'Sorry @MARA@otro.example.'],
    ['@mara Sorry.', 'mara@otro.example', '@mara@otro.example @mara Sorry.'],
    ['Write to care@mara.', 'mara', '@mara Write to care@mara.'],
    ['Sorry.', null, 'Sorry.'],
  ])('“%s” to %s names whom it answers, once', (text, acct, status) => {
    expect(statusText(text, { statusId: '7', acct })).toBe(status)
  })
  test.each([
    ['hola', 4],
    ['👩‍👩‍👧 ñ', 3],
    ['https://velta.example/a/very/long/address?with=everything ok', 26],
    ['@mara@otro.example hi', 8],
    ['(@mara@otro.example)', 7],
  ])('“%s” is as long as an instance says', (text, length) => {
    expect(statusLength(text)).toBe(length)
  })
})

describe('the status that is answered', () => {
  test.each<[Partial<Answered>, string | null]>([
    [{}, '7'],
    [{ externalId: '7', url: 'https://social.example/@mara/7' }, '7'],
    [{ externalId: '7', url: 'https://otro.example/@mara/7' }, null],
    [{ externalId: '7' }, null],
    [{ externalId: 'otro.example/7' }, null],
    [{ externalId: 'otro.example/7', replyRef: { statusId: '113100000000000001' } }, '113100000000000001'],
    [{ externalId: 'social.example/7/../../admin' }, null],
    [{ replyRef: { statusId: '7/../8' } }, null],
  ])('of %o is known by the id of our own instance', (changes, statusId) => {
    expect(mastodonTarget({ ...to, ...changes }, instance)?.statusId ?? null).toBe(statusId)
  })
  test('has no addressee where the name is none', () => {
    expect(mastodonTarget({ ...to, authorHandle: 'Mara <b>' }, instance)?.acct).toBeNull()
  })
})
