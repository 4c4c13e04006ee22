import { describe, expect, test } from 'vitest'
import { tokenize } from '@shared/text/reading/tokenize'
import { seeded } from '../../../helpers/seeded'

const keys = (text: string, splitsElision = false) => tokenize(text, splitsElision).map(({ key }) => key)
const kinds = (text: string) => tokenize(text).map(({ kind }) => kind)

describe('words', () => {
  test.each([
    ['Über Straße', ['uber', 'strase']],
    ['ȘTIINȚĂ ştiinţă', ['stiinta', 'stiinta']],
    ["don't dont don’t", ['dont', 'dont', 'dont']],
    ['sooooo coool', ['soo', 'cool']],
    ['ter\u200brible', ['terrible']],
    ['e\u0301te\u0301', ['ete']],
    ['ｆｕｌｌ', ['full']],
    ['n-am', ['n', 'am']],
  ])('%j is read as %j', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })
  test('come apart at an elision where the language has it', () => {
    expect(keys("L'hôtel n'est pas", true)).toEqual(['l', 'hotel', 'n', 'est', 'pas'])
    expect(keys("L'hôtel")).toEqual(['lhotel'])
  })
  test('tell of capitals and stretching', () => {
    expect(tokenize('NEVER agaaaain').map(({ isShouted, isStretched }) => [isShouted, isStretched])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})

describe('what is no word', () => {
  test.each([
    ['https://t.co/x?a=1 www.velta.example', ['<url>', '<url>']],
    ['ana.pop@velta.example', ['<url>']],
    ['@velta_help hi', ['<user>', 'hi']],
    ['#PesimoServicio #nuReco', ['pesimo', 'servicio', 'nu', 'reco']],
    ['👍🏽 👨‍👩‍👧 ❤️', ['👍', '👨', '❤']],
    // Whether these are emoji depends on the version of Unicode: not here.
    ['♪ ♡ ★ 🇷🇴 𝕋', ['♪', '♡', '★']],
    [':-) :( xD <3 :D', ['<glad>', '<sad>', '<glad>', '<glad>', '<glad>']],
    ['12,50€ 3:40', ['<number>', '€', '<number>']],
    ['what?!! no... yes!', ['what', '?!', 'no', '…', 'yes', '!']],
  ])('%j is read as %j', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })
  test('a clock and an address hold no faces', () => {
    expect(kinds('at 8:00 http://x.example/:D')).toEqual(['word', 'number', 'address'])
  })
})

describe('any text at all', () => {
  const random = seeded(7)
  const alphabet = [...'aáșßÑ !?.,:;()<>@#/\\\'’"-_0123 \n\u200b\u0301\ud83d\ude21👍🏽é中я']
  const texts = Array.from({ length: 300 }, () =>
    Array.from({ length: random.below(60) }, () => random.pick(alphabet)).join(''),
  )
  test('gives pieces in order that do not overlap and lie within it', () => {
    for (const text of texts) {
      let last = 0
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })
  test('read twice is read the same: the keys of words give themselves', () => {
    for (const text of texts) {
      const words = tokenize(text).filter(({ kind }) => kind === 'word')
      const again = tokenize(words.map(({ key }) => key).join(' '))
      expect(again.filter(({ kind }) => kind === 'word').map(({ key }) => key)).toEqual(
        words.map(({ key }) => key),
      )
    }
  })
})
