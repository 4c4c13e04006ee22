import type { Answered } from '../sender'

/** The id of the post that is answered, in its present version; null where the mention does not tell it. */
export function postTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const id = String(replyRef['post'] ?? '')
  return /^\d{1,20}$/.test(id) ? id : null
}
