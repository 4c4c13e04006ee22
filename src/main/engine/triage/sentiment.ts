import type { Rating, Sentiment } from '@shared/model/mention'
import type { Lexicon, Term } from './lexicon'

/** From here on a text leans to a side; below it is neutral. Each side this strong at once makes it mixed. */
const leans = 2
const strong = 3

/** The sentiment of a text as the sum of its words' weights and of its stars. */
export function sentimentOf(
  text: string,
  rating: Rating | null,
  lexicon: Lexicon,
): { sentiment: Sentiment; score: number; terms: Term[] } {
  const terms = lexicon.terms(text)
  const words = { good: sum(terms, (score) => score > 0), bad: sum(terms, (score) => score < 0) }
  if (rating) terms.push({ term: 'stars', score: starsScore(rating) })
  const score = terms.reduce((total, term) => total + term.score, 0)
  return { sentiment: labelOf(score, words, rating), score, terms }
}

function labelOf(
  score: number,
  { good, bad }: { good: number; bad: number },
  rating: Rating | null,
): Sentiment {
  const isTorn = good >= strong && -bad >= strong && Math.abs(good + bad) <= Math.max(good, -bad) * 0.6
  if (isTorn && Math.abs(rating ? starsScore(rating) : 0) < 4) return 'mixed'
  if (score <= -leans) return 'negative'
  if (score >= leans) return 'positive'
  return 'neutral'
}

/** One star weighs −6, five weigh +6: a person's own verdict outweighs a word or two, not a whole angry text. */
function starsScore({ value, min, max }: Rating): number {
  if (max <= min) return 0
  return Math.round(((value - min) / (max - min) - 0.5) * 12)
}

function sum(terms: Term[], keep: (score: number) => boolean): number {
  return terms.reduce((total, { score }) => (keep(score) ? total + score : total), 0)
}
