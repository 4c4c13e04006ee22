import { isPictograph, kindOf, kinds } from './characters'
import { emoticon, emoticons } from './emoticons'
import { fold } from './fold'

export type TokenKind = 'word' | 'number' | 'address' | 'handle' | 'emoji' | 'face' | 'mark'

/** A piece of a text. `start` and `end` are UTF-16 offsets into the text as it was given. */
export interface Token {
  kind: TokenKind
  /** What it is looked up by: folded, without joiners and apostrophes, letters at most twice in a row. */
  key: string
  start: number
  end: number
  /** Written in capitals, where the text is not. */
  isShouted: boolean
  /** "sooo": a letter three times or more. */
  isStretched: boolean
  /** Part of a #tag. */
  isTag: boolean
}

/** A longer key may be a piece of its text in V8, and keeping it would keep the whole text. */
export const longestCopiedKey = 12
/** More than this of a text tells nothing more, and the time to read it stays bounded. */
export const longestRead = 20_000

const address = /(?:https?:\/\/|www\.)[^\s<>"]+/y
const mailAddress = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/y
const handle = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/uy
const tag = /#[\p{L}\p{N}_]+/uy
const camelParts = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}\p{Lo}]+/gu
/** What may follow the first word of a mail address. */
const mailJoints = new Set('@.+-_')
const number = /\d+(?:[.,:]\d+)*/y
const faceStarts = new Set(':;=x<>^8d\\(-)t')

/**
 * The pieces of a text in order; anything is a text, and it takes linear time. In `splitsElision` languages (French, Italian) "l'hôtel"
 * comes apart at the apostrophe; elsewhere an apostrophe is dropped, so that "don't" and "dont" are one.
 */
export function tokenize(text: string, splitsElision = false): Token[] {
  const read = text.length > longestRead ? text.slice(0, longestRead) : text
  const folded = fold(read)
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) at = readToken(tokens, read, folded, at, splitsElision)
  return tokens
}

function readToken(
  tokens: Token[],
  text: string,
  folded: string,
  at: number,
  splitsElision: boolean,
): number {
  const unit = folded.charCodeAt(at)
  const kind = kindOf(unit)
  if (kind === kinds.letter) {
    if (unit === 104 || unit === 119) {
      const end = matched(address, folded, at)
      if (end > at) return add(tokens, 'address', '<url>', at, end)
    }
    if ((unit === 120 || unit === 100 || unit === 116) && startsWord(folded, at)) {
      const end = matched(emoticon, folded, at)
      if (end > at) return addFace(tokens, folded, at, end)
    }
    return readWord(tokens, text, folded, at, splitsElision)
  }
  if (kind === kinds.digit) {
    const mail = matched(mailAddress, folded, at)
    if (mail > at) return add(tokens, 'address', '<url>', at, mail)
    return add(tokens, 'number', '<number>', at, matched(number, folded, at))
  }
  if (unit === 64) {
    const end = matched(handle, folded, at)
    return end > at ? add(tokens, 'handle', '<user>', at, end) : at + 1
  }
  if (unit === 35) {
    const end = matched(tag, folded, at)
    return end > at ? readTag(tokens, text, folded, at, end) : at + 1
  }
  if (faceStarts.has(folded.charAt(at)) && startsWord(folded, at)) {
    const end = matched(emoticon, folded, at)
    if (end > at) return addFace(tokens, folded, at, end)
  }
  if (kind === kinds.mark) return readMarks(tokens, folded, at)
  if (kind === kinds.surrogate || kind === kinds.pictograph) return readEmoji(tokens, text, at)
  return at + 1
}

function readWord(tokens: Token[], text: string, folded: string, at: number, splitsElision: boolean): number {
  let end = at
  let hasMore = false
  for (; end < folded.length; end += 1) {
    const kind = kindOf(folded.charCodeAt(end))
    if (kind === kinds.letter) continue
    if (kind === kinds.ignorable) hasMore = true
    else if (kind === kinds.apostrophe && kindOf(folded.charCodeAt(end + 1) || 32) === kinds.letter) {
      if (splitsElision) break
      hasMore = true
    } else break
  }
  if (mailJoints.has(folded.charAt(end))) {
    const mail = matched(mailAddress, folded, at)
    if (mail > at) return add(tokens, 'address', '<url>', at, mail)
  }
  addWord(tokens, text, folded, at, end, hasMore, false)
  return end
}

function addWord(
  tokens: Token[],
  text: string,
  folded: string,
  start: number,
  end: number,
  hasMore: boolean,
  isTag: boolean,
): void {
  let key = folded.slice(start, end)
  const isPlain = !hasMore && isPlainWord(key)
  if (!isPlain) key = key.replace(/[\p{M}'\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe0f]/gu, '')
  if (key === '') return
  const shortened = isPlain ? key : key.replace(/(.)\1{2,}/gu, '$1$1')
  tokens.push({
    kind: 'word',
    key: shortened.length > 40 ? shortened.slice(0, 40) : shortened,
    start,
    end,
    isShouted: end - start > 2 && isUpper(text, start, end),
    isStretched: shortened.length < key.length,
    isTag,
  })
}

/** ASCII, and no letter three times in a row: so are most words, and nothing is to be done to them. */
function isPlainWord(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at)
    if (unit < 0x20 || unit > 0x7e) return false
    if (unit === key.charCodeAt(at + 1) && unit === key.charCodeAt(at + 2)) return false
  }
  return true
}

function readTag(tokens: Token[], text: string, folded: string, start: number, end: number): number {
  for (const part of text.slice(start + 1, end).matchAll(camelParts)) {
    const from = start + 1 + part.index
    addWord(tokens, text, folded, from, from + part[0].length, true, true)
  }
  return end
}

/** A run of the same mark is one token; two or more of "!" or "?" tell of a louder voice. */
function readMarks(tokens: Token[], folded: string, at: number): number {
  const mark = folded.charAt(at)
  let end = at + 1
  while (folded.charAt(end) === mark || (isVoice(mark) && isVoice(folded.charAt(end)))) end += 1
  const length = end - at
  if (isVoice(mark)) {
    const run = folded.slice(at, end)
    const key = run.includes('?')
      ? run.includes('!')
        ? '?!'
        : length > 1
          ? '??'
          : '?'
      : length > 1
        ? '!!'
        : '!'
    return add(tokens, 'mark', key, at, end)
  }
  return add(tokens, 'mark', mark === '.' && length > 1 ? '…' : mark, at, end)
}

function isVoice(mark: string): boolean {
  return mark === '!' || mark === '?'
}

/** An emoji without its skin tone and joined parts; other characters beyond the first plane are passed over. */
function readEmoji(tokens: Token[], text: string, at: number): number {
  const codePoint = text.codePointAt(at) ?? 0
  let end = at + (codePoint > 0xffff ? 2 : 1)
  if (!isPictograph(codePoint)) return end
  for (;;) {
    const next = text.codePointAt(end) ?? 0
    if (next === 0xfe0f) end += 1
    else if (next >= 0x1f3fb && next <= 0x1f3ff) end += 2
    else if (next === 0x200d && isPictograph(text.codePointAt(end + 1) ?? 0))
      end += 1 + ((text.codePointAt(end + 1) ?? 0) > 0xffff ? 2 : 1)
    else break
  }
  return add(tokens, 'emoji', String.fromCodePoint(codePoint), at, end)
}

function addFace(tokens: Token[], folded: string, start: number, end: number): number {
  return add(tokens, 'face', `<${emoticons.get(folded.slice(start, end)) ?? 'face'}>`, start, end)
}

function add(tokens: Token[], kind: TokenKind, key: string, start: number, end: number): number {
  tokens.push({ kind, key, start, end, isShouted: false, isStretched: false, isTag: false })
  return end
}

function matched(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || kindOf(folded.charCodeAt(at - 1)) !== kinds.letter
}

function isUpper(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (first >= 0x61 && first <= 0x7a) return false
  const word = text.slice(start, end)
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
