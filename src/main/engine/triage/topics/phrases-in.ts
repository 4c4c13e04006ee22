import { tokenize } from '@shared/text/reading/tokenize'

/** The phrases of a text up to so many words: folded, so that they can be compared → as they are written there first. They do not reach over punctuation. */
export function phrasesIn(text: string, longest: number): Map<string, string> {
  const phrases = new Map<string, string>()
  let words: { key: string; start: number; end: number }[] = []
  for (const { kind, key, start, end } of tokenize(text)) {
    if (kind !== 'word') {
      words = []
      continue
    }
    words = [...words.slice(1 - longest), { key, start, end }]
    for (let length = 1; length <= words.length; length += 1) {
      const phrase = words.slice(-length)
      if (phrase.some((word) => word.key.length < 2)) continue
      const folded = phrase.map((word) => word.key).join(' ')
      if (!phrases.has(folded)) phrases.set(folded, text.slice(phrase[0]?.start, end).toLowerCase())
    }
  }
  return phrases
}
