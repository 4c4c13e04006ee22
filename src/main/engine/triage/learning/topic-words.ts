import type { Commonness } from '../model/commonness'
import type { Token } from '@shared/text/reading/tokenize'

const mostWords = 12
/** A word must be this many times as frequent in the examples as elsewhere. */
const leastLift = 4
/** What the words of a typical example add up to; a text is about the topic from 1 on. */
const typicalSum = 2

/** So many texts in general stand beside the client's other texts, which may be few. */
const generalTexts = 50

/** The words that a topic's examples have in common and other texts lack, with their weights. Pure: the same texts give the same words. */
export function topicWords(
  examples: readonly (readonly Token[])[],
  others: readonly (readonly Token[])[],
  commonness: Commonness,
): Map<string, number> {
  const inExamples = textCounts(examples)
  const elsewhere = textCounts(others)
  const least = Math.min(2, examples.length)
  const telling = [...inExamples]
    .map(([word, count]) => {
      const here = count / examples.length
      const there =
        ((elsewhere.get(word) ?? 0) + generalTexts * commonness(word) + 0.5) / (others.length + generalTexts)
      return { word, count, lift: here / there, worth: here * Math.log(here / there) }
    })
    .filter(({ count, lift }) => count >= least && lift >= leastLift)
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
  const words = new Map(telling.map(({ word, worth }) => [word, worth]))
  const sums = examples.map((tokens) => sumOf(tokens, words)).sort((a, b) => a - b)
  const typical = sums[Math.floor(sums.length / 2)] ?? 0
  return typical === 0
    ? new Map<string, number>()
    : new Map(
        [...words].map(([word, worth]) => [word, Math.round((1000 * typicalSum * worth) / typical) / 1000]),
      )
}

/** In how many texts each word occurs. */
function textCounts(texts: readonly (readonly Token[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const tokens of texts)
    for (const word of wordsOf(tokens)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sumOf(tokens: readonly Token[], words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const word of wordsOf(tokens)) sum += words.get(word) ?? 0
  return sum
}

function wordsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(({ kind, key }) => kind === 'word' && key.length > 2).map(({ key }) => key))
}
