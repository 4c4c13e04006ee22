import { z } from 'zod'

/** How many comments stood under each of the account's media at the last reading. */
export type CommentCounts = ReadonlyMap<string, number>

const Counts = z.record(z.string(), z.number())

/** As a cursor holds them: it has no place for more than a text. */
export function writtenCounts(counts: CommentCounts): string {
  return JSON.stringify(Object.fromEntries(counts))
}

export function readCounts(text: string): CommentCounts {
  try {
    return new Map(Object.entries(Counts.parse(JSON.parse(text))))
  } catch {
    // Then all are read again, which does no harm.
    return new Map()
  }
}
