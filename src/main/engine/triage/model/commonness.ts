import { wordHash } from './word-features'
import { countOf, type TriageModel } from './triage-model'

/** The share of texts in general that have a word. */
export type Commonness = (word: string) => number

/** How common words are in the texts that a model was trained on. */
export function commonnessBy({ wordCounts, texts }: TriageModel): Commonness {
  return (word) => countOf(wordCounts, wordHash(word)) / texts
}
