import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import type { Draft } from './draft'
import { mostObjections, type Objection, type Rule } from './rule'

/** Tags that a text pasted from a page brings along: no field of a template. */
const htmlTags =
  /^\/?(?:a|abbr|b|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|object|ol|option|p|pre|q|s|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)(?=[\s/>]|$)/i
const bracketed = [
  /\{\{?\s*[\p{L}_][\p{L}\p{N}_ .|:'-]{0,40}\s*\}?\}/gu,
  /\[\[?\s*[\p{L}_][\p{L}\p{N}_ .,|:'/-]{0,60}\s*\]?\](?!\()/gu,
  /<<?\s*[\p{L}_][\p{L}\p{N}_ .-]{0,40}\s*>?>/gu,
  /%[\p{Lu}_]{3,30}%/gu,
  /\$\{?[A-Za-z_][\w.]{2,30}\}?/g,
  /_{4,}|\.{6,}|\bX{3,}\b|\bx{4,}\b/g,
  /\b(?:lorem ipsum|TODO|TBD|FIXME|undefined)\b/g,
]
/** What people write in brackets on purpose. */
const meant = /^\[(?:sic|…|\.\.\.)\]$/i

/** D8: a field of a template that nobody filled in. */
export const placeholder: Rule = (draft) =>
  [...bracketedFields(draft.text), ...namedFields(draft)]
    .sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
    .slice(0, mostObjections)

/** The text with its open fields blanked out, place for place: their words are nobody's. */
export function withoutFields(text: string): string {
  return bracketed.reduce(
    (blank, pattern) =>
      blank.replace(pattern, (words) => (isField(words) ? ' '.repeat(words.length) : words)),
    text,
  )
}

function bracketedFields(text: string): Objection[] {
  return bracketed.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(
        ([words]) =>
          !meant.test(words) && !(words.startsWith('<') && htmlTags.test(words.replace(/^<+\s*/, ''))),
      )
      .map(({ index, 0: words }) => objectionAt([index, index + words.length], words)),
  )
}

function isField(words: string): boolean {
  return !meant.test(words) && !(words.startsWith('<') && htmlTags.test(words.replace(/^<+\s*/, '')))
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
