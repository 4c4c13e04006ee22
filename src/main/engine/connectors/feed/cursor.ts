import { z } from 'zod'
import type { Cursor } from '../outcome'

/** Goes up whenever the parser reads something new out of the same bytes: the feed is then asked for whole again. */
const parserVersion = 2

const Stored = z.object({
  v: z.literal(1),
  parser: z.number(),
  /** The address that all of this is about. */
  address: z.string(),
  /** Where the page at the address says that the feed is; null when the address itself is the feed. */
  feedUrl: z.string().nullable(),
  /** When the feed was last read whole; null before the first time. */
  readAt: z.number().nullable(),
  /** Both as the server wrote them. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  ttlMinutes: z.number().nullable(),
  /** Runs in a row that found nothing there, and when the first of them was. */
  missing: z.number(),
  missingSince: z.number().nullable(),
})
export type FeedCursor = z.infer<typeof Stored>

const unasked = { etag: null, lastModified: null, ttlMinutes: null }

/** What is known of the feed; what was learned at another address or read by another parser does not count. */
export function feedCursor(cursor: Cursor, address: string): FeedCursor {
  const { data: stored } = Stored.safeParse(cursor)
  if (!stored) return { ...startAt(address, null), readAt: null, missing: 0, missingSince: null }
  if (stored.address !== address)
    return { ...stored, ...startAt(address, null), missing: 0, missingSince: null }
  return stored.parser === parserVersion ? stored : { ...stored, ...startAt(address, stored.feedUrl) }
}

/** The part of a cursor that belongs to one place: nothing is known of it yet. */
export function startAt(address: string, feedUrl: string | null) {
  return { v: 1 as const, parser: parserVersion, address, feedUrl, ...unasked }
}
