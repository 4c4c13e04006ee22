import type { LengthUnit, ReviewChannel } from '../../model/review'
import type { Rule } from './rule'
import { channelLimits, channelNamed } from './channel-limits'

export interface Measured {
  length: number
  limit: number
  unit: LengthUnit
}

/** D8: longer than its place takes. Where no limit is known, any length is right. */
export const length: Rule = ({ text, context }) => {
  const measured = measuredOf(text, context.channel)
  if (!measured || measured.length <= measured.limit) return []
  const { length: count, limit, unit } = measured
  return [
    {
      span: [Math.min(text.length, cutOf(text, limit, unit)), text.length],
      code: unit,
      data: { count, limit, over: count - limit },
    },
  ]
}

/** How long a reply is in the unit of its channel, for the counter of a composer too; null where no limit is known. */
export function measuredOf(text: string, channel: ReviewChannel | null | undefined): Measured | null {
  const known = channelLimits[channelNamed(channel?.name ?? '')]
  const limit = channel?.limit ?? known?.limit
  if (limit === undefined) return null
  const unit = channel?.unit ?? (channel?.limit ? 'characters' : (known?.unit ?? 'characters'))
  return { length: lengthIn(text, unit), limit, unit }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** X counts any address as so many. */
const addressWeight = 23

export function lengthIn(text: string, unit: LengthUnit): number {
  let length = 0
  for (const piece of piecesOf(text, unit)) length += piece.weight
  return length
}

/** Where the limit falls, never within a character. */
function cutOf(text: string, limit: number, unit: LengthUnit): number {
  let [at, length] = [0, 0]
  for (const { size, weight } of piecesOf(text, unit)) {
    length += weight
    if (length > limit) break
    at += size
  }
  return at
}

interface Piece {
  /** In UTF-16 units. */
  size: number
  weight: number
}

function* piecesOf(text: string, unit: LengthUnit): Generator<Piece> {
  switch (unit) {
    case 'characters':
      for (const character of text) yield { size: character.length, weight: 1 }
      return
    case 'bytes':
      for (const character of text)
        yield { size: character.length, weight: bytesOf(character.codePointAt(0) ?? 0) }
      return
    case 'graphemes':
      for (const segment of graphemesOf(text)) yield { size: segment.length, weight: 1 }
      return
    case 'weighted':
      for (const part of text.split(/(https?:\/\/[^\s<>"]+)/)) {
        if (/^https?:\/\//.test(part)) yield { size: part.length, weight: addressWeight }
        else
          for (const segment of graphemesOf(part)) yield { size: segment.length, weight: weightOf(segment) }
      }
  }
}

/** The segmenter takes quadratic time, so it gets short stretches, and none that are plain. A mark may stand upon the last plain letter. */
const plain = /([\x20-\x7e\n]+(?=[\x20-\x7e\n]|$))/
const stretchLength = 2000

function* graphemesOf(text: string): Generator<string> {
  for (const part of text.split(plain)) {
    if (plain.test(part)) yield* part
    else
      for (let at = 0; at < part.length; at += stretchLength)
        for (const { segment } of segmenter.segment(part.slice(at, at + stretchLength))) yield segment
  }
}

/** In UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** As X counts: Latin letters and common marks once, all others and each emoji twice. */
function weightOf(segment: string): number {
  if (/\p{Extended_Pictographic}/u.test(segment)) return 2
  let weight = 0
  for (const character of segment.normalize('NFC')) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2
  return weight
}

function isLight(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  )
}
