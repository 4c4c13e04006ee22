import { normalTail } from '../chance/normal-tail'

/** In how many of so many texts a phrase stands. */
export interface Seen {
  count: number
  of: number
}

/** What is expected beforehand weighs as much as this share of the smaller side, and at least so many texts. */
const priorShare = 0.1
const leastPrior = 10

/**
 * The log-odds ratio of a phrase between two sides with an informative Dirichlet prior, in units of its standard error (Monroe,
 * Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16: 372–403). The prior says that both sides have the phrase as often as they
 * have it together, so that what is rare has to show itself more than once. A text counts once: whoever repeats a word is one voice.
 */
export function contrastOf(now: Seen, before: Seen): number {
  if (now.of === 0 || before.of === 0) return 0
  const prior = Math.max(leastPrior, priorShare * Math.min(now.of, before.of))
  const expected = (prior * (now.count + before.count)) / (now.of + before.of)
  const [a, b] = [now, before].map(({ count, of }) => ({
    with: count + expected,
    without: of - count + prior - expected,
  })) as [Odds, Odds]
  if ([a, b].some((odds) => odds.with <= 0 || odds.without <= 0)) return 0
  const difference = Math.log(a.with / a.without) - Math.log(b.with / b.without)
  const variance = 1 / a.with + 1 / a.without + 1 / b.with + 1 / b.without
  return difference / Math.sqrt(variance)
}

interface Odds {
  with: number
  without: number
}

/** How likely a contrast at least as strong is, on either side, where there is none. */
export function chanceOfContrast(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)))
}
