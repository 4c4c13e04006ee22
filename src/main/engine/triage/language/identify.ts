import type { Token } from '@shared/text/reading/tokenize'
import { hashBytes, slotOf, type LanguageTable } from './language-table'

export interface Identified {
  /** ISO 639-1, or null where the text does not tell. */
  lang: string | null
  /** 0 to 1: how sure; fitted so that of the texts told at 0.8, four in five are right. */
  confidence: number
}

/** So many bytes of words are enough to tell. */
const longestTold = 350
/** What a language that triage can read is given ahead: a short text in another one is rarer by far. */
const ahead = 60
/** Divides the lead of the best language over the next; fitted on the training texts. */
const leadScale = 75
const baseScore = 53
const longestWord = 64
const encoder = new TextEncoder()
const bytes = new Uint8Array(4 * longestWord)

/** Tells languages in Latin letters by the beginnings, middles and ends of words; a text in other letters is left to what its source declares. */
export class LanguageIdentifier {
  private readonly scores: Float64Array
  private readonly bonus: Float64Array

  constructor(
    private readonly table: LanguageTable,
    readable: readonly string[],
  ) {
    this.scores = new Float64Array(table.langs.length)
    this.bonus = Float64Array.from(table.langs, (lang) => (readable.includes(lang) ? ahead : 0))
  }

  identify(text: string, tokens: readonly Token[]): Identified {
    const { scores } = this
    scores.set(this.bonus)
    let told = 0
    let foreign = 0
    let words = 0
    for (const { kind, start, end, isTag } of tokens) {
      if (kind !== 'word' || isTag) continue
      words += 1
      const length = writeWord(text, start, Math.min(end, start + longestWord))
      if (length === 0) foreign += 1
      else this.addWord(length)
      told += length
      if (told > longestTold) break
    }
    if (words === 0) return { lang: null, confidence: 0 }
    if (foreign * 2 > words) return { lang: null, confidence: 0 }
    return this.best(told)
  }

  /** The first `length` of the bytes. */
  private addWord(length: number): void {
    let at = 0
    for (; at + 4 < length; at += 3) this.addPiece(hashBytes(bytes, at, at + 4, at === 0, false))
    this.addPiece(hashBytes(bytes, length === 3 ? 0 : Math.max(0, length - 4), length, at === 0, true))
  }

  private addPiece(hash: number): void {
    const { keys, starts, ends, pairs } = this.table
    const slot = slotOf(keys, hash)
    if (keys[slot] === 0) return
    const end = ends[slot] as number
    for (let at = starts[slot] as number; at < end; at += 1) {
      const pair = pairs[at] as number
      this.scores[pair >> 8]! += (pair & 255) + baseScore
    }
  }

  private best(told: number): Identified {
    const { scores } = this
    let best = 0
    let next = -1
    for (let lang = 1; lang < scores.length; lang += 1) {
      if (scores[lang]! > scores[best]!) {
        next = best
        best = lang
      } else if (next < 0 || scores[lang]! > scores[next]!) next = lang
    }
    if (told === 0 || scores[best]! <= ahead) return { lang: null, confidence: 0 }
    return {
      lang: this.table.langs[best] ?? null,
      confidence: 1 - 0.5 * Math.exp(-(scores[best]! - scores[next]!) / leadScale),
    }
  }
}

/** Writes a word in lower case as UTF-8 to the bytes and says how many they are; none for a word in other letters than Latin ones. */
function writeWord(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return writeBeyondAscii(text.slice(start, end).toLowerCase())
    bytes[at - start] = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
  }
  return end - start
}

function writeBeyondAscii(word: string): number {
  const first = word.charCodeAt(0)
  const isLatin = first <= 0x24f || (first >= 0x1e00 && first <= 0x1eff)
  return isLatin ? encoder.encodeInto(word, bytes).written : 0
}
