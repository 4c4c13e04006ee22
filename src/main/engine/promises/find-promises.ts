import { reviewLangs, type ReviewLang } from '@shared/model/review'
import { promisesIn, type TextPromise } from '@shared/text/promises/promises-in'
import { readSentences } from '@shared/text/reading/sentences'

/** A promise in a text, as the ledger says it. */
export interface FoundPromise {
  text: string
  who: TextPromise['who']
  dueAt: number | null
}

/** A longer sentence is told by its promise alone. */
const longestSentence = 160

/**
 * The promises that a text makes, each in its own words: the sentence in which it stands, or its own part of it where a
 * sentence promises more than one thing. A text whose language nobody said is read in the one that finds the most.
 */
export function findPromises(
  text: string,
  lang: string | null,
  now: number,
  timeZone: string,
): FoundPromise[] {
  const found = promisesByLang(text, lang, now, timeZone)
  const { sentences } = readSentences(text)
  return found.map((promise) => {
    const sentence = sentences.find(({ start, end }) => start <= promise.span[0] && promise.span[1] <= end)
    const isAlone = found.filter(({ span }) => sentence && isWithin(span, sentence)).length === 1
    const isShort = sentence !== undefined && sentence.end - sentence.start <= longestSentence
    const [start, end] = isAlone && isShort ? [sentence.start, sentence.end] : promise.span
    return { text: text.slice(start, end), who: promise.who, dueAt: promise.due?.at ?? null }
  })
}

function promisesByLang(text: string, lang: string | null, now: number, timeZone: string): TextPromise[] {
  const read = (one: ReviewLang) => promisesIn(text, one, now, timeZone)
  const known = reviewLangs.find((one) => one === lang)
  if (known) return read(known)
  if (lang !== null) return []
  return reviewLangs.map(read).reduce((most, one) => (one.length > most.length ? one : most))
}

function isWithin(span: readonly [number, number], { start, end }: { start: number; end: number }): boolean {
  return start <= span[0] && span[1] <= end
}
