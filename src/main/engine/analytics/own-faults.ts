import type { Consistency, OwnFault } from '@shared/model/analytics'
import { reviewLangs, type ReviewContext } from '@shared/model/review'
import { diacritics } from '@shared/text/review/diacritics'
import { doubledWord } from '@shared/text/review/doubled-word'
import { readDraft, type Draft } from '@shared/text/review/draft'
import type { Speller } from '@shared/text/review/review-tools'
import { objectionsTo, type Objection } from '@shared/text/review/rule'
import { spelling } from '@shared/text/review/spelling'
import { excerptAround } from './excerpt'
import type { WrittenText } from './own-store'

/** One text tells of each fault once or twice; more of it is the same text. */
const mostOfOne = 2

const rules: Record<OwnFault, (draft: Draft) => Objection[]> = {
  absence: (draft) => objectionsTo(draft, draft.cues('absence')),
  spelling,
  doubled: doubledWord,
  diacritics,
}

/** Pure: what own texts should not have, by the rules that read replies: apologies for absence (D7), errors of writing (D8). */
export function ownFaultsOf(
  texts: readonly WrittenText[],
  spellers: (lang: string) => Speller | null,
  context: ReviewContext,
): Pick<Consistency, 'faults' | 'read'> {
  const readable = texts.flatMap(({ id, lang, text }) => {
    const known = reviewLangs.find((one) => one === lang)
    return known ? [{ id, lang: known, text }] : []
  })
  const faults = readable.flatMap(({ id, lang, text }) => {
    const speller = spellers(lang)
    const draft = readDraft(text, lang, context, speller ? { speller } : {})
    return (Object.keys(rules) as OwnFault[]).flatMap((fault) =>
      rules[fault](draft)
        .slice(0, mostOfOne)
        .map((objection) => ({ fault, id, ...wordsOf(objection, text) })),
    )
  })
  return { faults, read: readable.length }
}

function wordsOf(
  { data, fix, span }: Objection,
  text: string,
): { words: string; right: string; quote: string } {
  const words = String(data?.['words'] ?? (span ? text.slice(...span) : ''))
  const right = String(data?.['suggestion'] ?? data?.['right'] ?? (fix?.kind === 'replace' ? fix.text : ''))
  return { words, right, quote: excerptAround(text, words, 110) }
}
