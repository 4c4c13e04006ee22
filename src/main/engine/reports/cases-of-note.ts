import type { CaseFacts } from './case-store'

/** So many are read; more are a table. */
const mostChosen = 5
const fewestLetters = 25

/** Whom to tell of: those pinned by hand, then the most urgent complaints, those who tried more channels first among equals. */
export function casesOfNote(
  urgent: readonly CaseFacts[],
  pinned: readonly CaseFacts[],
): { facts: CaseFacts; isPinned: boolean }[] {
  const held = new Set(pinned.map(({ id }) => id))
  const chosen = urgent.filter(({ id, kind }) => kind === 'complaint' && !held.has(id)).slice(0, mostChosen)
  return [
    ...pinned.map((facts) => ({ facts, isPinned: true })),
    ...chosen.map((facts) => ({ facts, isPinned: false })),
  ]
}

/** For each of the first topics the most urgent words about it that can stand alone; nobody is quoted twice. */
export function quotesOf(
  urgent: readonly CaseFacts[],
  topics: readonly string[],
): { topic: string; facts: CaseFacts }[] {
  const used = new Set<number>()
  return topics.flatMap((topic) => {
    const facts = urgent.find(
      (one) => !used.has(one.id) && one.text.length >= fewestLetters && one.topics.includes(topic),
    )
    if (!facts) return []
    used.add(facts.id)
    return [{ topic, facts }]
  })
}
