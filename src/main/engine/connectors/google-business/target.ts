import type { Answered } from '../sender'

/** The path of the review that is answered; null where the mention does not tell it. */
export function reviewTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const name = String(replyRef['review'] ?? '')
  return /^accounts\/[\w-]+\/locations\/[\w-]+\/reviews\/[\w-]+$/.test(name) ? name : null
}
