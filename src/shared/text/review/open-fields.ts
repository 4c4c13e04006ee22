import type { Span } from '../../model/review'

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

/** Fields of a template that stand in a text, by their brackets. */
export function fieldsIn(text: string): { span: Span; words: string }[] {
  return bracketed.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => isField(words))
      .map(({ index, 0: words }) => ({ span: [index, index + words.length] as Span, words })),
  )
}

/** The text with its open fields blanked out, place for place: their words are nobody's. */
export function withoutFields(text: string): string {
  return bracketed.reduce(
    (blank, pattern) =>
      blank.replace(pattern, (words) => (isField(words) ? ' '.repeat(words.length) : words)),
    text,
  )
}

function isField(words: string): boolean {
  return !meant.test(words) && !(words.startsWith('<') && htmlTags.test(words.replace(/^<+\s*/, '')))
}
