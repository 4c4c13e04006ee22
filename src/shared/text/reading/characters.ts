/** What a UTF-16 unit of a folded text is to the tokenizer. */
export const kinds = {
  other: 0,
  letter: 1,
  digit: 2,
  ignorable: 3,
  surrogate: 4,
  pictograph: 5,
  mark: 6,
  apostrophe: 7,
} as const

const letter = /^[\p{L}\p{M}]$/u
/**
 * What people send as little pictures, in our own list: the Unicode property for it changes with the version that a runtime has (17 took "♪" and "♡" out of
 * it), and a model must read the same features wherever it runs. Flags and skin tones are no pictures by themselves.
 */
const pictograph =
  /^[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\u{1f000}-\u{1f0ff}\u{1f170}-\u{1f19a}\u{1f201}-\u{1f3fa}\u{1f400}-\u{1faff}]$/u
/** Joiners, soft hyphens and byte order marks: nothing to a reader, and a way to hide a word from a machine. */
const ignorable = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe0f]$/u
const marks = '.,;:!?…\n()"«»“”„€$£%⏎¿¡'

const known = new Uint8Array(0x10000).fill(255)

/** Looked up once for each unit and remembered: texts use few of the 65,536. */
export function kindOf(unit: number): number {
  const kind = known[unit] as number
  return kind === 255 ? (known[unit] = findKind(unit)) : kind
}

export function isPictograph(codePoint: number): boolean {
  return pictograph.test(String.fromCodePoint(codePoint))
}

function findKind(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit >= 48 && unit <= 57) return kinds.digit
  if (character === "'") return kinds.apostrophe
  if (unit >= 0xd800 && unit <= 0xdfff) return kinds.surrogate
  if (ignorable.test(character)) return kinds.ignorable
  if (marks.includes(character)) return kinds.mark
  if (letter.test(character)) return kinds.letter
  return unit > 0x7f && pictograph.test(character) ? kinds.pictograph : kinds.other
}
