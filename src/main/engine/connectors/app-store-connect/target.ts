import type { Answered } from '../sender'

/** The id of the review that is answered; null where the mention does not tell it, as those of the public feed do not. */
export function appReviewTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const id = String(replyRef['review'] ?? '')
  return /^[\w-]{8,80}$/.test(id) ? id : null
}
