import { fold } from '../reading/fold'
import type { Token } from '../reading/tokenize'
import type { Draft } from './draft'
import { mostObjections, replaced, type Objection, type Rule } from './rule'

/** Suggestions take time; the first few misspellings get theirs at once. */
const mostSuggested = 6

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
  const written = text.slice(token.start, token.end).replaceAll('’', "'")
  if (lexicon.words.has(token.key) || known.has(token.key)) return true
  const speller = tools.speller
  return (
    !speller ||
    speller.isKnown(written) ||
    speller.isKnown(written.toLowerCase()) ||
    speller.withAccents(written.toLowerCase()) !== null
  )
}

/** Words of the people and things that this reply is about. */
function knownWords({ context }: Draft): ReadonlySet<string> {
  const texts = [context.client?.name, context.person?.name, ...(context.clientWords ?? [])]
  return new Set(texts.flatMap((text) => fold(text ?? '').match(/\p{L}+/gu) ?? []))
}
