import { expect, test } from 'vitest'
import { encodeText } from '../../../../../src/main/engine/triage/judge/encode-text'

/** Each character is a token; 1 and 2 stand around a text. */
const tokenizer = {
  encode: (text: string, { add_special_tokens: around = true } = {}) => {
    const words = [...text].map((character) => character.charCodeAt(0))
    return { ids: around ? [1, ...words, 2] : words }
  },
}

test('a text that fits is encoded as it is', () => {
  expect(encodeText(tokenizer, 'ab', 4)).toEqual([1, 97, 98, 2])
})

test('a longer one is cut, and what the model wants around it stays', () => {
  expect(encodeText(tokenizer, 'abcdef', 5)).toEqual([1, 97, 98, 99, 2])
  const plain = { encode: (text: string) => tokenizer.encode(text, { add_special_tokens: false }) }
  expect(encodeText(plain, 'abcdef', 3)).toEqual([97, 98, 99])
  const ended = {
    encode: (text: string, options?: { add_special_tokens?: boolean }) => ({
      ids: tokenizer.encode(text, options).ids.filter((id) => id !== 1),
    }),
  }
  expect(encodeText(ended, 'abcdef', 3)).toEqual([97, 98, 2])
})

test('of a text without end only the beginning is split', () => {
  const lengths: number[] = []
  const noting = {
    encode: (text: string) => {
      lengths.push(text.length)
      return tokenizer.encode(text)
    },
  }
  expect(encodeText(noting, 'a'.repeat(1e7), 256).length).toBe(256)
  expect(Math.max(...lengths)).toBeLessThan(10_000)
})
