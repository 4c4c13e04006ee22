import { describe, expect, test } from 'vitest'
import { plainName, plainText } from '../../../../src/main/engine/text/plain-text'

describe('what people wrote', () => {
  test('an ordinary text stays as it is', () => {
    expect(plainText('Llevo dos semanas esperando.\nNadie contesta.')).toBe(
      'Llevo dos semanas esperando.\nNadie contesta.',
    )
  })
  test('every kind of line end becomes one', () => {
    expect(plainText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne')
  })
  test('NUL, escape and C1 control characters are gone, the tab stays', () => {
    expect(plainText('a\u0000b\u001b[31mc\u0085d\u009fe\tf\u007f')).toBe('ab[31mcde\tf')
  })
  test('a direction override cannot turn a text around', () => {
    expect(plainText('pay \u202egnihton\u202c \u2066now\u2069')).toBe('pay gnihton now')
  })
  test('zero-width spaces and byte order marks cannot split a word', () => {
    expect(plainText('re\u200bfu\ufeffnd \u2060now')).toBe('refund now')
  })
  test('an emoji family and Persian joiners stay whole', () => {
    expect(plainText('👨\u200d👩\u200d👧 می\u200cخواهم')).toBe('👨\u200d👩\u200d👧 می\u200cخواهم')
  })
  test('a lone surrogate becomes the replacement character and a pair stays', () => {
    expect(plainText('a\ud83d b\udc00 😀')).toBe('a\ufffd b\ufffd 😀')
  })
  test('the same word in two spellings of Unicode is one word', () => {
    expect(plainText('atencio\u0301n')).toBe('atención')
    expect(plainText('s\u0326')).toBe('ș')
  })
  test('stacked marks are bounded, even a megabyte of them, in time', () => {
    const zalgo = plainText(`H${'\u0300\u0323'.repeat(500_000)}i`)
    expect(zalgo.normalize('NFD').length).toBeLessThanOrEqual(10)
    expect(zalgo.at(-1)).toBe('i')
  })
  test('a wall of blank lines shrinks to three', () => {
    expect(plainText(`a${'\n  '.repeat(5000)}\nb`)).toBe('a\n\n\n\nb')
    expect(plainText('a\n\n\n\nb')).toBe('a\n\n\n\nb')
  })
  test('a cut never splits an emoji', () => {
    expect(plainText('ab😀', 3)).toBe('ab')
    expect(plainText('ab😀', 4)).toBe('ab😀')
  })
})

describe('names', () => {
  test('a name is one line of at most 200 characters', () => {
    expect(plainName('  Ana\r\n\tPop  ')).toBe('Ana Pop')
    expect(plainName('x'.repeat(500))).toHaveLength(200)
  })
  test('overrides and invisible joiners in a name are gone, so that two equal-looking names are equal', () => {
    expect(plainName('\u202eAna\u200b Po\u200cp\u200d\u200f')).toBe('Ana Pop')
  })
  test('an emoji in a name stays whole', () => {
    expect(plainName('Ana 👩🏽\u200d💻 ❤️\u200d🔥')).toBe('Ana 👩🏽\u200d💻 ❤️\u200d🔥')
  })
})
