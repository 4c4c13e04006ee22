import type { Rating } from '@shared/model/mention'
import type { Reason } from '@shared/model/triage'

/** What the best rating adds to the scores, in the model's own unit (log-odds); the worst takes it away. */
const weight = { sentiment: 4.5, complaint: -1.5 }
/** What any rating but a middling one takes from neutral: who gives four stars of five is not indifferent, however plainly it is said. */
const notNeutral = { from: 0.4, weight: 2.25 }

/** What a rating says beside the text. */
export interface Stars {
  /** 0 for the worst rating, 1 for the best; null where there is none. */
  share: number | null
  /** Added to happy and taken from unhappy. */
  happy: number
  /** Taken from neutral. */
  notNeutral: number
  /** Added to the score of a complaint. */
  complaint: number
}

export function starsOf(rating: Rating | null): Stars {
  const goodness = goodnessOf(rating)
  return {
    share: rating ? (goodness + 1) / 2 : null,
    happy: (weight.sentiment * goodness) / 2,
    notNeutral: Math.abs(goodness) > notNeutral.from ? notNeutral.weight : 0,
    complaint: weight.complaint * goodness,
  }
}

export function starsReason(amount: number): Reason[] {
  return amount === 0 ? [] : [{ term: 'stars', weight: amount, start: null, end: null }]
}

/** −1 for the worst rating, 1 for the best, 0 for the middle and for none. */
function goodnessOf(rating: Rating | null): number {
  if (!rating || rating.max <= rating.min) return 0
  return Math.max(-1, Math.min(1, (2 * (rating.value - rating.min)) / (rating.max - rating.min) - 1))
}
