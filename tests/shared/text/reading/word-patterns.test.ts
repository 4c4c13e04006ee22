import { expect, test } from 'vitest'
import { WordPatterns } from '@shared/text/reading/word-patterns'
import { sentencesOf } from '@shared/text/reading/sentences'
import { tokenize } from '@shared/text/reading/tokenize'

const found = (pattern: string, text: string) => {
  const patterns = new WordPatterns<string>(new Map([['act', ['call', "don't"]]]))
  patterns.add(pattern, pattern)
  return sentencesOf(tokenize(text)).flatMap(({ words }) =>
    patterns.matches(words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end)),
  )
}

test.each([
  ['sorry_~_if', 'So sorry to all of you if it hurt.', []],
  ['sorry_~_if', 'So sorry, Ana, if it hurt.', ['sorry, Ana, if']],
  ['sorry_if', 'Sorry. If you like.', []],
  ['rău|bine', 'Ne pare RAU', ['RAU']],
  ['will_also?_<act>', 'We will call and will also call.', ['will call', 'will also call']],
  ['estaf*', 'Una estafa', ['estafa']],
  ['^_bravo_$', 'Bravo! Bravo you', ['Bravo']],
  ['order_%', 'order 4471', ['order 4471']],
  ['write_@', 'write a@b.example', ['write a@b.example']],
  ['x_a+b|c_y', 'x a b y and x c y', ['x a b y', 'x c y']],
])('%s in: %s', (pattern, text, matches) => {
  expect(found(pattern, text)).toEqual(matches)
})

test('a class that nobody wrote is a slip that is told of', () => {
  expect(() => found('<nobody>', '')).toThrow('<nobody>')
})
