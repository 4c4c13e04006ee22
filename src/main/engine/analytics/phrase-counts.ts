import { phrasesIn } from '../triage/topics/phrases-in'

/** Where a phrase stands, and how it is written. */
export interface PhraseCount {
  /** The places of its texts in the list that was read. */
  texts: number[]
  written: Map<string, number>
}

/** Words and pairs of words, folded → the texts that have them. */
export function phraseCounts(texts: readonly string[], longest = 2): Map<string, PhraseCount> {
  const counts = new Map<string, PhraseCount>()
  texts.forEach((text, index) => {
    for (const [phrase, written] of phrasesIn(text, longest)) {
      const known = counts.get(phrase) ?? { texts: [], written: new Map<string, number>() }
      counts.set(phrase, known)
      known.texts.push(index)
      known.written.set(written, (known.written.get(written) ?? 0) + 1)
    }
  })
  return counts
}

/** How most write it, over both sides: with its accents. */
export function mostWritten(phrase: string, ...sides: (PhraseCount | undefined)[]): string {
  const written = new Map<string, number>()
  for (const side of sides)
    for (const [form, count] of side?.written ?? []) written.set(form, (written.get(form) ?? 0) + count)
  const [most] = [...written].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most?.[0] ?? phrase
}
