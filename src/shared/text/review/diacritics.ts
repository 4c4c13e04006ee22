import type { Span } from '../../model/review'
import type { Draft } from './draft'
import { replaced, type Objection, type Rule } from './rule'

/** Cedillas stand in old Romanian keyboards and fonts for the comma below. */
const cedillas: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' }

interface Edit {
  span: Span
  text: string
}

/** D8: Romanian without its diacritics or with cedillas, Spanish without accents or opening marks. All of one kind are one finding and one edit. */
export const diacritics: Rule = (draft) => {
  switch (draft.lang) {
    case 'en':
      return []
    case 'es':
      return [
        ...together(draft, 'accents', wordEdits(draft)),
        ...together(draft, 'opening', openingEdits(draft)),
      ]
    case 'ro':
      return [
        ...together(draft, 'accents', wordEdits(draft)),
        ...together(draft, 'cedilla', cedillaEdits(draft)),
      ]
  }
}

function together({ text }: Draft, code: string, edits: readonly Edit[]): Objection[] {
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return []
  const span: Span = [first.span[0], last.span[1]]
  const words = text.slice(...first.span)
  return [
    {
      span: edits.length === 1 ? span : first.span,
      code,
      data: { words, count: edits.length, right: first.text },
      fix: replaced(span, applied(text, edits)),
    },
  ]
}

/** The text from the first edit to the last, with all of them in it. */
function applied(text: string, edits: readonly Edit[]): string {
  let [result, at] = ['', edits[0]?.span[0] ?? 0]
  for (const { span, text: right } of edits) {
    result += text.slice(at, span[0]) + right
    at = span[1]
  }
  return result
}

function wordEdits({ text, tokens, lexicon, tools, lang }: Draft): Edit[] {
  const speller = tools.speller?.lang === lang ? tools.speller : null
  return tokens.flatMap(({ kind, start, end, isTag }): Edit[] => {
    const written = text.slice(start, end)
    if (kind !== 'word' || isTag || !/^\p{Lu}?[a-z]+$/u.test(written) || isInCode(text, start, end)) return []
    const lower = written.toLowerCase()
    const right =
      lexicon.accents.get(lower) ??
      (speller && /^[a-z]/.test(written) && lower.length > 3 && !speller.isKnown(lower)
        ? speller.withAccents(lower)
        : null)
    if (!right || right === lower) return []
    return [
      {
        span: [start, end],
        text: /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
      },
    ]
  })
}

function isInCode(text: string, start: number, end: number): boolean {
  return /[\d@/_.]/.test(text.charAt(end))
    ? /[\d@/_]|\.\S/.test(text.slice(end, end + 2))
    : /[\d@/_]/.test(text.charAt(start - 1))
}

/** A question or exclamation that is closed but not opened. */
function openingEdits({ text, tokens }: Draft): Edit[] {
  const edits: Edit[] = []
  let start = 0
  for (const { kind, key, start: at, end } of tokens) {
    if (kind !== 'mark') continue
    const closes = /^[?!]/.test(key)
    const sentence = text.slice(start, at)
    const opening = text.slice(at, end).includes('?') ? '¿' : '¡'
    if (closes && sentence.trim() !== '' && !/[¿¡]/.test(sentence)) {
      const from = start + (/^[\s,.…)"»”]*/.exec(sentence)?.[0].length ?? 0)
      edits.push({ span: [from, from + 1], text: opening + text.charAt(from) })
    }
    if (closes || key === '.' || key === '…' || key === '\n' || key === ':') start = end
  }
  return edits
}

function cedillaEdits({ text }: Draft): Edit[] {
  return [...text.matchAll(/[şţŞŢ]/g)].map(({ index, 0: letter }) => ({
    span: [index, index + 1],
    text: cedillas[letter] ?? letter,
  }))
}
