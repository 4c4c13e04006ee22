import mlSentiment from 'ml-sentiment'
import { fold } from '@shared/text/reading/fold'
import { parseLexicon } from '@shared/text/reading/parse-lexicon'
import { longestCopiedKey } from '@shared/text/reading/tokenize'
import { Phrases, type Starts } from './phrases'

/** What a word or phrase of a list does to the feeling of a text. */
export type Meaning =
  { kind: 'negation' | 'no-negation' | 'contrast' | 'more' | 'less' } | { kind: 'polarity'; weight: number }

/** The words of one language that carry weight. */
export interface Lexicon {
  lang: string
  splitsElision: boolean
  phrases: Phrases<Meaning>
  /** What a text is about and what its writer wants: `intent.legal`, `topic.delivery`, `risk.health`, `courtesy`. Apart from the phrases, so that neither hides the other. */
  cues: Phrases<string>
  /** What the lists say of a word. */
  wordOf: (key: string) => ListedWord
}

export interface ListedWord {
  phrases: Starts<Meaning>
  cues: Starts<string>
  /** By `ml-sentiment` over a general list, −5 to 5; 0 for most words. */
  weight: number
}

const turning = new Map<string, Meaning>([
  ['negation', { kind: 'negation' }],
  ['not negation', { kind: 'no-negation' }],
  ['contrast', { kind: 'contrast' }],
  ['more', { kind: 'more' }],
  ['less', { kind: 'less' }],
])
const eliding = new Set(['fr', 'it'])
/** When there are so many, it begins anew. */
const cachedWords = 20_000

/** Our own list for a language, with a general one (word → weight) behind it for the words that ours lacks. */
export function createLexicon(lang: string, source: string, general: Record<string, number | null>): Lexicon {
  const splitsElision = eliding.has(lang)
  const phrases = new Phrases<Meaning>(splitsElision)
  const cues = new Phrases<string>(splitsElision)
  for (const [section, entries] of parseLexicon(source)) {
    const meaning = meaningOf(section)
    for (const entry of entries) {
      if (meaning) phrases.add(entry, meaning)
      else cues.add(entry, section)
    }
  }
  return { lang, splitsElision, phrases, cues, wordOf: wordsOf(phrases, cues, generalWeights(lang, general)) }
}

/** Null for a section of cues. */
function meaningOf(section: string): Meaning | null {
  const weight = Number(section)
  return Number.isFinite(weight) ? { kind: 'polarity', weight } : (turning.get(section) ?? null)
}

/** Looks each word up once, as long as there are not too many. */
function wordsOf(
  phrases: Phrases<Meaning>,
  cues: Phrases<string>,
  weightOf: (key: string) => number,
): (key: string) => ListedWord {
  const known = new Map<string, ListedWord>()
  return (key) => {
    let word = known.get(key)
    if (!word) {
      word = { phrases: phrases.startsOf(key), cues: cues.startsOf(key), weight: weightOf(key) }
      if (key.length > longestCopiedKey) return word
      if (known.size >= cachedWords) known.clear()
      known.set(key, word)
    }
    return word
  }
}

/**
 * `ml-sentiment` over the general list. Words of other languages than English get a prefix, so that the library's built-in English
 * list (in which "no" or "sin" weigh) never reads them.
 */
function generalWeights(lang: string, general: Record<string, number | null>): (key: string) => number {
  const prefix = lang === 'en' ? '' : `${lang}:`
  let classify: ((word: string) => unknown) | null = null
  return (key) => {
    classify ??= mlSentiment({
      lang: 'en',
      words: prefixed(prefix, general),
      tokenize: (piece) => piece,
    }).classify
    // The library takes a word like "constructor" for one of its list, as every object has it, and gives no number.
    const weight = classify(prefix + key)
    return typeof weight === 'number' && Number.isFinite(weight) ? weight : 0
  }
}

function prefixed(prefix: string, words: Record<string, number | null>): Record<string, number> {
  return Object.fromEntries(Object.entries(words).map(([word, weight]) => [prefix + fold(word), weight ?? 0]))
}
