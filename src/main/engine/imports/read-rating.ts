import type { Rating } from '@shared/model/mention'

const words: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5 },
  ...{ uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5 },
  ...{ unu: 1, doi: 2, trei: 3, patru: 4, cinci: 5 },
}
const number = '(-?\\d{1,4}(?:[.,]\\d{1,4})?)'
const plain = new RegExp(
  `^${number}(?: ?(?:stars?|estrellas?|stea|stele|sterne?|puntos?|puncte|points?|\\*))?$`,
)
const outOf = new RegExp(`^${number} ?(?:/|of|out of|de|sobre|din|von) ?${number}(?: ?\\p{L}+)?$`, 'u')
const percent = new RegExp(`^${number} ?%$`)
const stars = /^[★⭐✭☆✩\ufe0f\s]+$/u

/** A rating as people and sites write it; `max` is the scale of values that do not name their own. */
export function readRating(value: string, max: number): Rating | 'unreadable' | 'out-of-range' {
  const text = value.trim().toLowerCase()
  if (text.length > 40) return 'unreadable'
  if (stars.test(text)) return fromStars(text, max)
  const share = percent.exec(text)
  if (share !== null) return onScale(numberOf(share[1]), 100)
  const fraction = outOf.exec(text)
  if (fraction !== null) return onScale(numberOf(fraction[1]), numberOf(fraction[2]))
  const [first = ''] = text.split(' ')
  const word = Object.hasOwn(words, first) ? words[first] : undefined
  if (word !== undefined) return onScale(word, max)
  const match = plain.exec(text)
  return match === null ? 'unreadable' : onScale(numberOf(match[1]), max)
}

function fromStars(text: string, max: number): Rating | 'out-of-range' {
  const full = text.match(/[★⭐✭]/gu)?.length ?? 0
  const empty = text.match(/[☆✩]/gu)?.length ?? 0
  return onScale(full, empty > 0 ? full + empty : max)
}

function numberOf(digits = ''): number {
  return Number(digits.replace(',', '.'))
}

/** Star scales begin at 1; one that goes higher than five, or a value below 1, tells that it begins at 0. */
function onScale(value: number, max: number): Rating | 'out-of-range' {
  if (max < 1 || value < 0 || value > max) return 'out-of-range'
  return { value, min: max > 5 || value < 1 ? 0 : 1, max }
}
