import { expect, test } from 'vitest'
import { lengthIn, measuredOf } from '@shared/text/review/length'
import { findingsOf } from '../../../helpers/rule-table'

test.each([
  ['characters', 'añ👍🏽', 4],
  ['graphemes', 'añ👍🏽', 3],
  ['bytes', 'añ👍🏽', 11],
  ['weighted', 'añ👍🏽', 4],
  ['weighted', 'See https://shop.example/a/very/long/address/indeed', 27],
  ['weighted', '日本', 4],
] as const)('%s of %s', (unit, text, length) => {
  expect(lengthIn(text, unit)).toBe(length)
})

test('what is over the limit is marked, and never within a character', () => {
  const reply = `${'a'.repeat(299)}👍🏽b`
  const [finding] = findingsOf('length', 'en', reply, { channel: { name: 'bluesky' } })
  expect(finding).toMatchObject({
    state: 'stop',
    span: [303, 304],
    reason: { data: { count: 301, limit: 300, over: 1 } },
  })
})

test('a channel tells its own limit; without one any length is right', () => {
  const reply = 'a'.repeat(501)
  expect(findingsOf('length', 'en', reply, { channel: { name: 'mastodon' } })).toMatchObject([
    { state: 'stop' },
  ])
  expect(findingsOf('length', 'en', reply, { channel: { name: 'mastodon', limit: 5000 } })).toMatchObject([
    { state: 'pass' },
  ])
  expect(findingsOf('length', 'en', 'a'.repeat(100_000), { channel: { name: 'email' } })).toMatchObject([
    { state: 'pass' },
  ])
  expect(measuredOf('abc', { name: 'twitter' })).toEqual({ length: 3, limit: 280, unit: 'weighted' })
})
