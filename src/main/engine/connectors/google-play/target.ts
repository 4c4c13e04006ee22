import type { Answered } from '../sender'

/** The path of the review that is answered; null where the mention does not tell it. */
export function playReviewTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const path = `${String(replyRef['app'] ?? '')}/reviews/${String(replyRef['review'] ?? '')}`
  return /^[\w.]+\/reviews\/[\w:.-]+$/.test(path) ? path : null
}
