import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Cursor } from '../outcome'
import { mostRemembered } from './figures'

const Stored = z.object({
  v: z.literal(1),
  /** What all of this is about: the address, and the language that it is asked in. */
  asked: z.string(),
  /** How many reviews the first page had. */
  count: z.number(),
  /** Short marks of the reviews that were read last. */
  seen: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Since when its robots.txt has not been answered; null when it was. */
  robotsDownSince: z.number().nullable(),
})
export type PageCursor = z.infer<typeof Stored>

/** What is known of the page; what was learned elsewhere or in another language does not count. */
export function pageCursor(cursor: Cursor, asked: string): PageCursor {
  const { data } = Stored.safeParse(cursor)
  if (data?.asked === asked) return data
  return { v: 1, asked, count: 0, seen: '', etag: null, lastModified: null, robotsDownSince: null }
}

const markLength = 8

export function markOf(externalId: string): string {
  return createHash('sha256').update(externalId).digest('base64url').slice(0, markLength)
}

export function marksIn(seen: string): Set<string> {
  return new Set(seen.split(' ').filter(Boolean))
}

export function seenOf(externalIds: readonly string[]): string {
  return externalIds.slice(0, mostRemembered).map(markOf).join(' ')
}
