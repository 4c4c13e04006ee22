import type { Fix, Span } from '../../model/review'
import type { Cue } from './cues'
import type { Draft } from './draft'

/** What a rule has against a reply: where, and which words of `review.reasons.<rule>` say so. */
export interface Objection {
  span: Span | null
  code: string
  data?: Record<string, string | number>
  /** An edit that puts it right; without one the catalogue's suggestion for the rule stands. */
  fix?: Fix
}

/** Reads a draft and gives its objections, in the order of the text; none means that the reply passes. Pure, total and linear. */
export type Rule = (draft: Draft) => Objection[]

/** More of one kind helps nobody. */
export const mostObjections = 20

/** One objection for each phrase that a rule looks for, with its words. */
export function objectionsTo(draft: Draft, cues: readonly Cue[], code = 'found'): Objection[] {
  return cues.map(({ span }) => ({ span, code, data: { words: draft.text.slice(...span) } }))
}

export function replaced(span: Span, text: string): Fix {
  return { kind: 'replace', span, text }
}
