import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import type { Draft } from './draft'
import { fieldsIn } from './open-fields'
import { mostObjections, type Objection, type Rule } from './rule'

/** D8: a field of a template that nobody filled in. */
export const placeholder: Rule = (draft) =>
  [...bracketedFields(draft.text), ...namedFields(draft)]
    .sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
    .slice(0, mostObjections)

function bracketedFields(text: string): Objection[] {
  return fieldsIn(text).map(({ span, words }) => objectionAt(span, words))
}

/** "NOMBRE_CLIENTE", "first_name" without brackets. */
function namedFields({ text, lexicon }: Draft): Objection[] {
  return [...text.matchAll(/(?<![\p{L}_])\p{L}{1,40}_[\p{L}_]{1,60}/gu)]
    .filter(([words]) => lexicon.tokens.has(fold(words)))
    .map(({ index, 0: words }) => objectionAt([index, index + words.length], words))
}

function objectionAt(span: Span, words: string): Objection {
  return { span, code: 'found', data: { words: words.slice(0, 60) } }
}
