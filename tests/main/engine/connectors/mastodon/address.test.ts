import {
  mastodonAddress,
  mastodonSource,
  tagIn,
} from '../../../../../src/main/engine/connectors/mastodon/address'
import { expect, test } from 'vitest'

const instance = 'https://social.example'

test.each([
  ['mentions', '', `${instance}/notifications`],
  ['search', ' Casa Niță & co ', `${instance}/search?q=Casa%20Ni%C8%9B%C4%83%20%26%20co`],
  ['tag', '#ConstrucțiiNoi', `${instance}/tags/Construc%C8%9BiiNoi`],
] as const)('%s have an address, and the address tells them', (reading, words, address) => {
  expect(mastodonAddress({ instance, reading, words })).toBe(address)
  expect(mastodonSource(address)).toEqual({ instance, reading, words: words.trim().replace('#', '') })
  // As it is stored.
  expect(mastodonSource(new URL(address).href)).toEqual(mastodonSource(address))
})

test('what has no words, or is none of these, is no source', () => {
  expect(mastodonAddress({ instance, reading: 'search', words: ' ' })).toBeNull()
  expect(mastodonAddress({ instance, reading: 'tag', words: 'two words' })).toBeNull()
  for (const path of ['/', '/search', '/search?q=', '/tags/', '/tags/a/b', '/@velta', '/search?q=%E0%A4'])
    expect(mastodonSource(instance + path)).toBeNull()
})

test('a tag is one word, and not a number', () => {
  expect(['#velta', 'año_2026', '2026', 'a b', ''].map(tagIn)).toEqual([
    'velta',
    'año_2026',
    null,
    null,
    null,
  ])
})
