import { fold } from '../reading/fold'
import { tokenize } from '../reading/tokenize'
import { admission } from './admission'
import type { Cue } from './cues'
import type { Draft } from './draft'
import { isResolved } from './resolution'
import type { Objection, Rule } from './rule'

/** From this share of common word pairs on, a reply is one that was sent before. */
const leastAlike = 0.8
/** Shorter replies ("Thank you!") are alike by necessity. */
const leastWords = 6
/** Only so many of the last replies are compared. */
const mostReplies = 200
/** Of what everybody writes, two phrases, or one that is half of the reply. */
const cannedPhrases = 2

/** D4: as the owner would say it: not a reply that was sent before, not what everybody writes, no word that the voice card excludes. */
export const ownWords: Rule = (draft) => [...sentBefore(draft), ...canned(draft), ...neverUsed(draft)]

function sentBefore({ tokens, context }: Draft): Objection[] {
  const pairs = pairsOf(tokens)
  if (pairs.length < leastWords - 1) return []
  const alike = Math.max(
    0,
    ...(context.recentReplies ?? []).slice(-mostReplies).map((reply) => shareOf(pairs, pairsIn(reply))),
  )
  return alike >= leastAlike
    ? [{ span: null, code: 'repeated', data: { percent: Math.round(100 * alike) } }]
    : []
}

function canned(draft: Draft): Objection[] {
  const phrases = draft.cues('canned')
  const [first] = phrases
  if (!first) return []
  const isCanned =
    phrases.length >= cannedPhrases ||
    takesHalf(draft, phrases) ||
    (!isResolved(draft) && !namesProblem(draft) && admission(draft).length > 0)
  return isCanned && !isSpecific(draft)
    ? [{ span: first.span, code: 'generic', data: { count: phrases.length } }]
    : []
}

function takesHalf({ sentences }: Draft, phrases: readonly Cue[]): boolean {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  return phrases.reduce((sum, { from, to }) => sum + to - from, 0) * 2 >= words
}

/** A reply that fixes something, owns up to it and names it may thank in the words of everybody. */
function isSpecific(draft: Draft): boolean {
  return isResolved(draft) && draft.cues('admission').length > 0
}

/** Says a word of what the customer wrote of: one of five letters or more, by its beginning. */
function namesProblem({ tokens, context }: Draft): boolean {
  const mention = context.mention?.text
  if (!mention) return true
  const stemOf = ({ key }: { key: string }) => key.slice(0, 5)
  const isLong = ({ kind, key }: { kind: string; key: string }) => kind === 'word' && key.length >= 5
  const theirs = new Set(tokenize(mention).filter(isLong).map(stemOf))
  return tokens.some((token) => isLong(token) && theirs.has(stemOf(token)))
}

function neverUsed({ context, text }: Draft): Objection[] {
  const folded = fold(text)
  return (context.neverUsed ?? []).flatMap((word): Objection[] => {
    const wanted = fold(word.trim())
    const at = wanted === '' ? -1 : wordAt(folded, wanted)
    return at < 0 ? [] : [{ span: [at, at + wanted.length], code: 'never-used', data: { words: word } }]
  })
}

function wordAt(text: string, word: string): number {
  const isLetter = (at: number) => /\p{L}/u.test(text.charAt(at))
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!isLetter(at - 1) && !isLetter(at + word.length)) return at
  return -1
}

const remembered = new Map<string, readonly string[]>()

/** The word pairs of a reply that was sent; remembered, as the same few are asked for at every key. */
function pairsIn(reply: string): readonly string[] {
  const cut = reply.slice(0, 4000)
  let pairs = remembered.get(cut)
  if (!pairs) {
    if (remembered.size >= mostReplies * 2) remembered.clear()
    remembered.set(cut, (pairs = pairsOf(tokenize(cut))))
  }
  return pairs
}

function pairsOf(tokens: readonly { kind: string; key: string }[]): string[] {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ key }) => key)
  return words.slice(1).map((word, at) => `${words[at]} ${word}`)
}

/** Dice's share of what two lists have in common, each item as often as it stands. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0 || Math.min(a.length, b.length) * 2 < Math.max(a.length, b.length))
    return 0
  const counts = new Map<string, number>()
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of b) {
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      common += 1
      counts.set(pair, left - 1)
    }
  }
  return (2 * common) / (a.length + b.length)
}
