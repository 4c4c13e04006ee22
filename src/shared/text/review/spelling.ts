import { fold } from '../reading/fold'
import type { Token } from '../reading/tokenize'
import type { Draft } from './draft'
import type { Speller } from './review-tools'
import { mostObjections, replaced, type Objection, type Rule } from './rule'

/** Suggestions take time; the first few misspellings get theirs at once. */
const mostSuggested = 3

/** D8: words that the dictionary does not have. Names, addresses, codes and the client's own words are none; missing accents are another rule's. */
export const spelling: Rule = (draft) => {
  const { speller } = draft.tools
  if (!speller || speller.lang !== draft.lang) return []
  const known = knownWords(draft)
  const misspelt = draft.tokens.filter(
    (token, at) => isChecked(draft, token, at) && !isKnown(draft, token, known),
  )
  return misspelt.slice(0, mostObjections).map((token, at): Objection => {
    const written = draft.text.slice(token.start, token.end)
    const [best] = at < mostSuggested ? speller.suggest(written) : []
    const data = { words: written, suggestion: best ?? '' }
    if (best === undefined) return { span: [token.start, token.end], code: 'unknown', data }
    return {
      span: [token.start, token.end],
      code: 'found',
      data,
      fix: replaced([token.start, token.end], best),
    }
  })
}

/** A word of small letters, or one that begins a sentence: what is capitalised within a sentence is a name. */
function isChecked({ text, sentences }: Draft, token: Token, at: number): boolean {
  if (token.kind !== 'word' || token.isTag || token.end - token.start < 3) return false
  const written = text.slice(token.start, token.end)
  if (!/^[\p{L}'’]+$/u.test(written) || token.isShouted || touchesCode(text, token)) return false
  if (/^\p{Ll}/u.test(written)) return /^[\p{Ll}'’]+$/u.test(written)
  return (
    /^\p{Lu}[\p{Ll}'’]+$/u.test(written) &&
    (at === 0 || sentences.some(({ start }) => start === token.start)) &&
    !isSigned(text, token)
  )
}

/** Part of a code, an address, a handle or a hyphenated whole. */
function touchesCode(text: string, { start, end }: Token): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return /[\d@/_\\#&'’-]$|[^\s.]\.$/.test(before) || /^(?:[\d@/_\\&-]|\.[^\s.])/.test(after)
}

/** A name that stands alone on its line, as a signature does, or before a comma. */
function isSigned(text: string, { start, end }: Token): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? ''
  return line.trim().split(/\s+/).length <= 3 || text.charAt(end) === ','
}

function isKnown({ text, tools, lexicon }: Draft, token: Token, known: ReadonlySet<string>): boolean {
  const written = commaBelow(text.slice(token.start, token.end).replaceAll('’', "'"))
  const { speller } = tools
  if (!speller || lexicon.words.has(token.key) || known.has(token.key) || laughter.test(token.key))
    return true
  const lower = written.toLowerCase()
  if (speller.isKnown(written) || speller.isKnown(lower) || speller.withAccents(lower) !== null) return true
  if (isCompound(lower, speller)) return true
  // A capitalised word that no dictionary has is a name, unless it is a known word with a slip of the fingers.
  return lower !== written && speller.slipOf(lower) === null
}

const laughter = /^(?:[hj][aeio]){2,}h?$|^m{2,}$|^u?f{2,}$|^oh+$|^ah+$/

/** Cedillas are told of by the rule for diacritics. */
function commaBelow(word: string): string {
  return word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț').replaceAll('Ş', 'Ș').replaceAll('Ţ', 'Ț')
}

/** English writes "hotline" and "callout" as one, and no dictionary has them all. */
function isCompound(word: string, speller: Speller): boolean {
  if (speller.lang !== 'en' || word.length < 6 || apart.has(word)) return false
  for (let at = 3; at <= word.length - 3; at += 1)
    if (speller.isKnown(word.slice(0, at)) && speller.isKnown(word.slice(at))) return true
  return false
}

/** What is written apart all the same. */
const apart = new Set('thankyou eachother atleast everytime aswell infact ofcourse incase'.split(' '))

/** Words of the people and things that this reply is about. */
function knownWords({ context }: Draft): ReadonlySet<string> {
  const texts = [context.client?.name, context.person?.name, ...(context.clientWords ?? [])]
  return new Set(texts.flatMap((text) => fold(text ?? '').match(/\p{L}+/gu) ?? []))
}
