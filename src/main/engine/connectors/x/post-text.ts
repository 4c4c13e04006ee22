import { addressWeight } from './figures'

const address = /https?:\/\/\S+/giu
/** Letters that count once; all others count twice. */
const light = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** As the platform weighs a text: an address the same however long it is, an emoji as two whatever it is put together from. */
export function postLength(text: string): number {
  const shortened = text.normalize('NFC').replace(address, 'x'.repeat(addressWeight))
  return [...graphemes.segment(shortened)].reduce((sum, { segment }) => sum + weightOf(segment), 0)
}

function weightOf(grapheme: string): number {
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(grapheme) && !light.test(grapheme)) return 2
  return [...grapheme].reduce((sum, letter) => sum + (light.test(letter) ? 1 : 2), 0)
}

/** The platform puts addresses of its own in place of all others. */
export function withoutAddresses(text: string): string {
  return text.replace(address, ' ').trim()
}
