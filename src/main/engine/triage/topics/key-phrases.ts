import type { KeyPhrase } from '@shared/contract/triage'
import type { Commonness } from '../model/commonness'
import { phrasesIn } from './phrases-in'

const mostPhrases = 30
const leastMentions = 3
const leastLift = 2
const longestPhrase = 3
/** Words of more texts than this share of all that were trained on: articles, prepositions, auxiliaries of any language. */
export const mostCommon = 0.003
const leastLetters = 4

/**
 * Phrases of one to three words that many of some texts have and others lack, the most telling first. A phrase within a longer one that is as frequent is left out.
 * Words that are in a fifth of the others (articles, prepositions) neither stand alone nor open or end a phrase.
 */
export function keyPhrases(
  texts: readonly string[],
  others: readonly string[],
  commonness: Commonness,
): KeyPhrase[] {
  const here = counts(texts)
  const there = counts(others)
  const isCommon = (word: string) =>
    (there.get(word) ?? 0) > others.length / 5 || commonness(word) > mostCommon
  const telling = [...here].flatMap(([phrase, mentions]) => {
    const words = phrase.split(' ')
    if (
      mentions < leastMentions ||
      phrase.length < leastLetters ||
      isCommon(words[0] ?? '') ||
      isCommon(words.at(-1) ?? '')
    )
      return []
    const lift = mentions / texts.length / (((there.get(phrase) ?? 0) + 0.5) / (others.length + 1))
    return lift < leastLift ? [] : [{ phrase, mentions, lift: Math.round(lift * 10) / 10 }]
  })
  const sorted = telling.sort((a, b) => worth(b) - worth(a) || (a.phrase < b.phrase ? -1 : 1))
  const kept: KeyPhrase[] = []
  for (const one of sorted) {
    if (kept.length === mostPhrases) break
    const isPart = sorted.some(
      (other) =>
        other !== one &&
        ` ${other.phrase} `.includes(` ${one.phrase} `) &&
        other.mentions >= one.mentions * 0.7,
    )
    if (!isPart) kept.push(one)
  }
  return kept
}

function worth({ phrase, mentions, lift }: KeyPhrase): number {
  return mentions * Math.log(lift) * (phrase.includes(' ') ? 1.5 : 1)
}

/** In how many texts each phrase occurs; phrases do not reach over punctuation. */
function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const text of texts)
    for (const phrase of phrasesIn(text, longestPhrase).keys())
      found.set(phrase, (found.get(phrase) ?? 0) + 1)
  return found
}
