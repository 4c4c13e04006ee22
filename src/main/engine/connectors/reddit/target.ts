import type { Answered } from '../sender'

/** The full name of the post or comment that is answered; null where the mention does not tell it. */
export function thingTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const name = String(replyRef['thing'] ?? '')
  return /^t[13]_[a-z\d]{1,15}$/.test(name) ? name : null
}
