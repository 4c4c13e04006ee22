import type { Answered } from '../sender'

/** The comment at the top of the thread in which the answer stands; null where the mention does not tell it. */
export function youtubeTarget({ replyRef }: Pick<Answered, 'replyRef'>): string | null {
  const parentId = String(replyRef['parentId'] ?? '')
  return /^[\w-]{1,100}$/.test(parentId) ? parentId : null
}
