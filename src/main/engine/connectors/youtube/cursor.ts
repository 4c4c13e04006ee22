import { z } from 'zod'
import type { Cursor } from '../outcome'

const Stored = z.object({ v: z.literal(1), readAt: z.number(), replies: z.string() })
const Counts = z.array(z.tuple([z.string(), z.number()]))

export interface Known {
  /** Null before the first reading. */
  readAt: number | null
  /** How many answers a thread had when it was last read. */
  replies: Map<string, number>
}

export function knownIn(cursor: Cursor): Known {
  const { readAt = null, replies = '' } = Stored.safeParse(cursor).data ?? {}
  return { readAt, replies: new Map(countsIn(replies)) }
}

export function cursorOf(readAt: number, replies: ReadonlyMap<string, number>): Cursor {
  return { v: 1, readAt, replies: JSON.stringify([...replies]) }
}

function countsIn(text: string): [string, number][] {
  try {
    return Counts.safeParse(JSON.parse(text)).data ?? []
  } catch {
    return []
  }
}
