import mlSentiment from 'ml-sentiment'

/** One named part of a score: a word of the text, or the stars. */
export interface Term {
  term: string
  score: number
}

export interface Lexicon {
  /** The words of a text that carry weight, in order, negation taken into account. */
  terms: (text: string) => Term[]
}

const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{Extended_Pictographic}|[.,;:!?…\n]/gu
/** Ends what a negation reaches: "Never again. Terrible!" is no praise. */
const clauseEnds = new Set('.,;:!?…\n')
/** How many words after a negation it still turns: "no es nada bueno". */
const negationReach = 3
const cacheLimit = 50_000

/**
 * A word list behind `ml-sentiment`. Words of other languages than English get a prefix, so that the library's built-in
 * English list (in which "no" or "sin" weigh) never reads them; a negation is handed over as the library's own "not".
 */
export function createLexicon(
  lang: string,
  words: Record<string, number | null>,
  negations: readonly string[],
): Lexicon {
  const prefix = lang === 'en' ? '' : `${lang}:`
  const own = Object.fromEntries(
    Object.entries(words).map(([word, weight]) => [prefix + fold(word), weight ?? 0]),
  )
  const { classify } = mlSentiment({ lang: 'en', words: own, tokenize: (piece) => piece })
  const negating = new Set(negations.map(fold))
  const known = { plain: new Map<string, number>(), negated: new Map<string, number>() }

  /** The library takes a word like "constructor" for one of its list, as every object has it, and gives no number. */
  const classified = (phrase: string): number => {
    const weight: unknown = classify(phrase)
    return typeof weight === 'number' && Number.isFinite(weight) ? weight : 0
  }

  const weightOf = (word: string, isNegated: boolean): number => {
    const weights = isNegated ? known.negated : known.plain
    let weight = weights.get(word)
    if (weight === undefined) {
      weight = isNegated ? classified(`not ${prefix}${word}`) - classified('not') : classified(prefix + word)
      if (weights.size < cacheLimit) weights.set(word, weight)
    }
    return weight
  }

  return {
    terms(text) {
      const terms: Term[] = []
      let negatedUntil = -1
      for (const [index, [word]] of [...text.matchAll(wordPattern)].entries()) {
        if (clauseEnds.has(word)) {
          negatedUntil = -1
          continue
        }
        const folded = fold(word)
        if (negating.has(folded)) {
          negatedUntil = index + negationReach
          continue
        }
        const score = weightOf(folded, index <= negatedUntil)
        if (score !== 0) terms.push({ term: word, score })
      }
      return terms
    },
  }
}

/** Lower case without accents, as people type; the curly apostrophe becomes the plain one. */
export function fold(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}
