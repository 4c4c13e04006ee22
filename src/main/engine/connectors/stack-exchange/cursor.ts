import { z } from 'zod'
import type { Cursor } from '../outcome'
import { firstSpanMs, overlapMs } from './figures'

const Stored = z.object({
  v: z.literal(1),
  /** All is known that was there then, once the pages from `page` on are read too. */
  readAt: z.number(),
  /** Where reading was broken off; null where it came to its end. */
  page: z.number().int().positive().nullable(),
  since: z.number(),
})

/** What is read now: from which page on, and back to when. */
export interface Backlog {
  startedAt: number
  since: number
  page: number
  isFirst: boolean
}

export function backlogAt(cursor: Cursor, now: number): Backlog {
  const known = Stored.safeParse(cursor).data
  if (!known) return { startedAt: now, since: now - firstSpanMs, page: 1, isFirst: true }
  if (known.page === null) return { startedAt: now, since: known.readAt - overlapMs, page: 1, isFirst: false }
  // What came in meanwhile pushes others onto later pages, where they are seen twice rather than never.
  return { startedAt: known.readAt, since: known.since, page: known.page, isFirst: false }
}

export function cursorAfter({ startedAt, since }: Backlog, page: number | null): Cursor {
  return { v: 1, readAt: startedAt, since, page } satisfies z.infer<typeof Stored>
}
