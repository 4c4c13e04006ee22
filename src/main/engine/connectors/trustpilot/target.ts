import type { Answered } from '../sender'

/** The review that is answered; null where the mention does not tell it. */
export function trustpilotTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const reviewId = String(replyRef['reviewId'] ?? '')
  return /^[\w-]{1,64}$/.test(reviewId) ? reviewId : null
}
