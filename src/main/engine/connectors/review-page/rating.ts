import type { Rating } from '@shared/model/mention'
import { usualBest, usualWorst } from './figures'
import { textOf, thingsOf, type Thing } from './thing'

const number = /^(-?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:\/\s*(\d{1,4}(?:[.,]\d{1,4})?))?/

/** On the scale that the review names, or else on schema.org's own; null where the value lies outside of it. */
export function ratingOf(review: Thing): Rating | null {
  const [rating] = thingsOf(review, 'reviewRating')
  return ratingOn(
    rating,
    rating ? textOf(rating, 'ratingValue') : textOf(review, 'reviewRating', 'ratingValue'),
  )
}

/** A value on the scale that a rating names. */
export function ratingOn(rating: Thing | undefined, given: string | null): Rating | null {
  const [, digits, outOf] = number.exec(given ?? '') ?? []
  if (digits === undefined) return null
  const value = numberOf(digits)
  const max = limit(rating, 'bestRating') ?? (outOf === undefined ? usualBest : numberOf(outOf))
  const min = limit(rating, 'worstRating') ?? Math.min(usualWorst, value)
  return value >= min && value <= max && min < max && min >= 0 ? { value, min, max } : null
}

function limit(rating: Thing | undefined, name: string): number | null {
  const [, digits] = number.exec((rating && textOf(rating, name)) ?? '') ?? []
  return digits === undefined ? null : numberOf(digits)
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'))
}
