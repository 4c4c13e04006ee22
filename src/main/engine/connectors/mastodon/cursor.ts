import { z } from 'zod'
import type { Cursor } from '../outcome'

const Stored = z.object({
  v: z.literal(1),
  /** The address that all of this is about. */
  address: z.string(),
  /** The newest notification or status that was read; of a search where it was read to its end. */
  mark: z.string().nullable(),
  /** The newest of the account's own statuses. */
  ownMark: z.string().nullable(),
  /** When it was last read; null before the first time. */
  readAt: z.number().nullable(),
  /** When the instance was last asked how long a status may be. */
  limitAt: z.number().nullable(),
})
export type MastodonCursor = z.infer<typeof Stored>

/** What is known of the reading; what was learned at another address does not count. */
export function mastodonCursor(cursor: Cursor, address: string): MastodonCursor {
  const { success, data } = Stored.safeParse(cursor)
  if (success && data.address === address) return data
  return { v: 1, address, mark: null, ownMark: null, readAt: null, limitAt: null }
}
