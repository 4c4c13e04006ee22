import { tokenize } from '../../src/shared/text/reading/tokenize'

/** Texts that share more than this of their word triples are one text written twice. */
const mostShared = 0.5
/** Shorter texts are compared whole. */
const shortest = 5

/** Pairs of texts that say the same in nearly the same words. Texts that share no triple are never compared. */
export function nearDuplicates(texts: readonly string[]): [string, string][] {
  const held = new Map<string, number[]>()
  const pieces = texts.map(piecesOf)
  const found: [string, string][] = []
  pieces.forEach((own, at) => {
    const shared = new Map<number, number>()
    for (const piece of own) {
      for (const other of held.get(piece) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
      held.set(piece, [...(held.get(piece) ?? []), at])
    }
    for (const [other, count] of shared) {
      const all = own.size + (pieces[other]?.size ?? 0) - count
      if (count / all > mostShared) found.push([texts[other] ?? '', texts[at] ?? ''])
    }
  })
  return found
}

function piecesOf(text: string): Set<string> {
  const words = tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ key }) => key)
  // Without words, or with few of them, only the very same text is the same.
  if (words.length < shortest) return new Set([text.trim().toLowerCase()])
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
}
