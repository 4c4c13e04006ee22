const isPlainAscii = /^[\x20-\x7e\n\t]*$/
const lineBreak = /\r\n?|\u2028|\u2029/g
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g
// A reader never sees these, but they turn text around or split a word so that a search misses it.
const unseen = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g
const loneSurrogate = /\p{Surrogate}/gu
const stackedMarks = /(\p{M}{8})\p{M}+/gu
const manyBlankLines = /\n(?:[ \t]*\n){4,}/g
const directionMarks = /[\u200e\u200f\u061c]/g
const looseJoiner =
  /\u200c|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/**
 * What is stored and shown of any foreign text: NFC, no control or direction characters, bounded stacks of
 * marks. Joiners stay, as emoji and several scripts need them.
 */
export function plainText(raw: string, max = Infinity): string {
  const clean = isPlainAscii.test(raw) ? raw : withoutTricks(raw)
  const text = clean.includes('\n') ? clean.replace(manyBlankLines, '\n\n\n\n') : clean
  return cutAt(text.trim(), max)
}

/** A name, id or title: one line, and no joiner outside of emoji, so that equal-looking names are equal. */
export function plainName(raw: string, max = 200): string {
  const line = plainText(raw).replace(/\s+/g, ' ')
  if (isPlainAscii.test(line)) return cutAt(line, max)
  return cutAt(line.replace(directionMarks, '').replace(looseJoiner, '').trim(), max)
}

/** Marks are bounded before NFC, whose reordering of long stacks takes quadratic time. */
function withoutTricks(raw: string): string {
  return raw
    .replace(lineBreak, '\n')
    .replace(controls, '')
    .replace(unseen, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(stackedMarks, '$1')
    .normalize('NFC')
}

function cutAt(text: string, max: number): string {
  if (text.length <= max) return text
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(max - 1))
  return text.slice(0, splitsPair ? max - 1 : max)
}
