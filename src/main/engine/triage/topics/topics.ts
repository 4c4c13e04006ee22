import type { Reason } from '@shared/model/triage'
import type { Reading } from '../reading/read'

/** A client's own topic: the words that its examples have in common, each with its weight; a text is about it from a sum of 1 on. */
export interface OwnTopic {
  name: string
  words: Map<string, number>
}

export interface FoundTopic extends Reason {
  topic: string
}

const prefix = 'topic.'
/** No more than so many topics a text: the strongest. */
const mostTopics = 4

/** The topics of a text, each with the words that say so: starter topics by their phrases, a client's own by the words of its examples. */
export function topicsOf(text: string, reading: Reading, own: readonly OwnTopic[]): FoundTopic[] {
  const found = [
    ...starterTopicsIn(text, reading),
    ...own.flatMap((topic) => ownTopicIn(text, reading, topic)),
  ]
  const sums = new Map<string, number>()
  for (const { topic, weight } of found) sums.set(topic, (sums.get(topic) ?? 0) + weight)
  const kept = new Set(
    [...sums]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostTopics)
      .map(([topic]) => topic),
  )
  return found.filter(({ topic }) => kept.has(topic))
}

function starterTopicsIn(text: string, { tokens, cues }: Reading): FoundTopic[] {
  return cues
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, from, to }) => {
      const start = tokens[from]?.start ?? 0
      const end = tokens[to - 1]?.end ?? start
      return { topic: name.slice(prefix.length), term: text.slice(start, end), start, end, weight: 1 }
    })
}

function ownTopicIn(text: string, { tokens }: Reading, { name, words }: OwnTopic): FoundTopic[] {
  const seen = new Set<string>()
  const found: FoundTopic[] = []
  for (const { key, kind, start, end } of tokens) {
    const weight = kind === 'word' ? words.get(key) : undefined
    if (weight === undefined || seen.has(key)) continue
    seen.add(key)
    found.push({ topic: name, term: text.slice(start, end), start, end, weight })
  }
  const sum = found.reduce((total, { weight }) => total + weight, 0)
  return sum >= 1 ? found : []
}
