import type { Answered } from '../sender'

export interface MetaTarget {
  network: 'facebook' | 'instagram'
  /** The page in whose name is answered. */
  page: string
  /** Under what the answer is put. */
  answer: string
}

/** What `replyRef` holds of a mention: its own id among it, to look for it again. */
export interface MetaRef extends Record<string, string | number | null> {
  network: MetaTarget['network']
  page: string
  item: string
  /** Null where nobody may answer. */
  answer: string | null
}

/** Where the answer goes; null where the mention does not tell it, or may not be answered. */
export function metaTarget({ replyRef }: Pick<Answered, 'replyRef'>): MetaTarget | null {
  const { network, page, answer } = replyRef
  if (network !== 'facebook' && network !== 'instagram') return null
  return isId(page) && isId(answer) ? { network, page, answer } : null
}

/** `123` or `123_456`. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && /^\d+(_\d+)?$/.test(id)
}
