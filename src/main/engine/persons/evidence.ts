import type { Evidence, EvidenceKind } from '@shared/model/person'
import { tracesOf, wordsOf } from './traces'

/** What each kind of evidence is worth: 1 is enough to be shown as likely, less only together. */
const weights: Record<EvidenceKind, number> = {
  mail: 2,
  order: 1.5,
  handle: 1,
  text: 1,
  place: 0.6,
  // Alone it says too little: two people of one name are no wonder.
  name: 0.7,
}
/** Below this a proposal would waste the user's time. */
export const leastStrength = 0.8
/** Share of three-word windows that two texts have in common from which they are the same complaint. */
const sameText = 0.4
const fewestWords = 8

/** What is known of one of the two sides. */
export interface Side {
  names: readonly string[]
  handles: readonly string[]
  texts: readonly string[]
  places: readonly string[]
  /** Addresses by which an author is known, as in mail. */
  mails: readonly string[]
}

/** Whether hardly anybody else here has a name, or writes an address or a number. */
export type IsRare = (kind: 'name' | 'mail' | 'order', value: string) => boolean

/** What speaks for two sides being one person. An address that many write to, or a number that many quote, says nothing. */
export function evidenceFor(one: Side, other: Side, isRare: IsRare): Evidence[] {
  const [mine, theirs] = [tracesOf(one.texts), tracesOf(other.texts)]
  const evidence: Evidence[] = [
    ...shared([...one.mails, ...mine.mails], [...other.mails, ...theirs.mails])
      .filter((value) => isRare('mail', value))
      .map((value) => ({ kind: 'mail' as const, value })),
    ...shared(mine.codes.map(upper), theirs.codes.map(upper))
      .filter((value) => isRare('order', value))
      .map((value) => ({ kind: 'order' as const, value })),
    ...shared(one.handles.map(handleKey), other.handles.map(handleKey)).map((value) => ({
      kind: 'handle' as const,
      value,
    })),
  ]
  const text = sameWords(one.texts, other.texts)
  if (text !== null) evidence.push({ kind: 'text', value: text })
  const name = sharedName(one.names, other.names, isRare)
  if (name !== undefined) evidence.push({ kind: 'name', value: name })
  const [place] = shared(one.places, other.places)
  if (name !== undefined && place !== undefined) evidence.push({ kind: 'place', value: place })
  return evidence
}

/** A name of several words that both have, as the first of them writes it: so it is counted too. */
function sharedName(one: readonly string[], other: readonly string[], isRare: IsRare): string | undefined {
  const theirs = new Set(other.map(nameKey))
  return one.find((name) => {
    const key = nameKey(name)
    return key.includes(' ') && theirs.has(key) && isRare('name', name)
  })
}

export function strengthOf(evidence: readonly Evidence[]): number {
  const kinds = new Set(evidence.map(({ kind }) => kind))
  return [...kinds].reduce((sum, kind) => sum + weights[kind], 0)
}

/** The text of the other side that says nearly the same as one of this side's; null where none does. */
function sameWords(one: readonly string[], other: readonly string[]): string | null {
  const mine = one.map(shinglesOf).filter(({ size }) => size > 0)
  for (const text of other) {
    const theirs = shinglesOf(text)
    if (theirs.size > 0 && mine.some((set) => overlap(set, theirs) >= sameText)) return text.slice(0, 80)
  }
  return null
}

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text)
  if (words.length < fewestWords) return new Set()
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

function overlap(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((shingle) => other.has(shingle)).length
  return both / Math.min(one.size, other.size)
}

function shared(one: readonly string[], other: readonly string[]): string[] {
  const theirs = new Set(other)
  return [...new Set(one)].filter((value) => value !== '' && theirs.has(value))
}

const upper = (code: string) => code.toUpperCase()
export const handleKey = (handle: string) => handle.replace(/^@/, '').toLowerCase()
export const nameKey = (name: string) => wordsOf(name).join(' ')
