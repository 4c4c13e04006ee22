import { z } from 'zod'
import type { Cursor } from '../outcome'

export const Stored = z.object({
  v: z.literal(1),
  /** Whose mailbox, where, and which folder in it. */
  place: z.string(),
  /** While it stays, numbers of messages mean the same ones. */
  uidValidity: z.string(),
  lastUid: z.number(),
  readAt: z.number(),
})
export type Stored = z.infer<typeof Stored>

/** Up to which message a folder was read; nothing is newer where it never was. */
export function lastUidIn(cursor: Cursor): number {
  return Stored.safeParse(cursor).data?.lastUid ?? Infinity
}
