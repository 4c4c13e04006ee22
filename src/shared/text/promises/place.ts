import type { ReviewLang } from '../../model/review'
import type { Token } from '../reading/tokenize'
import type { DateWords } from './date-words'

/** A sentence as the readers of dates see it; a reader looks at one word and around it. */
export interface Place {
  words: readonly Token[]
  text: string
  lang: ReviewLang
  names: DateWords
}

export function keyAt({ words }: Place, at: number): string {
  return words[at]?.key ?? ''
}

/** As it is written; empty beyond the sentence. */
export function writtenAt({ words, text }: Place, at: number): string {
  const word = words[at]
  return word ? text.slice(word.start, word.end) : ''
}

/** "24" or "two"; null for what is no whole number. */
export function wholeAt(place: Place, at: number): number | null {
  const word = place.words[at]
  if (!word) return null
  if (word.kind !== 'number') return place.names.numbers.get(word.key) ?? null
  const written = writtenAt(place, at)
  return /^\d{1,4}$/.test(written) ? Number(written) : null
}

/** What stands between a word and the next: "/" in "12/03". */
export function gapAfter({ words, text }: Place, at: number): string {
  const [word, next] = [words[at], words[at + 1]]
  return word && next ? text.slice(word.end, next.start) : ''
}
