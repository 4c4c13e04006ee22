import { recordEvent } from '../cases/case-event'
import { findCaseOf } from '../cases/store'
import type { WriteDb } from '../db/database'
import { eraseStoredMention, findErasable } from '../entries/erase-store'
import { forgetMessages } from '../leads/store'

/**
 * Takes text and author of mentions away as a platform's terms want it; what stays is what a privacy erasure leaves. Call it inside a
 * transaction.
 */
export function eraseMentions(
  db: WriteDb,
  ids: readonly number[],
  { reason, at, device }: { reason: 'withdrawn' | 'over-age'; at: number; device: string },
): void {
  for (const id of ids) {
    eraseStoredMention(db, id, findErasable(db, id)?.authorId ?? null)
    forgetMessages(db, id)
    const held = findCaseOf(db, id)
    const cases = held === null ? [] : [held]
    recordEvent(db, { event: 'mention.erased', data: { mention: id, reason }, cases, at, device })
  }
}
