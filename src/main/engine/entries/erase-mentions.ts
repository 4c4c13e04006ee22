import { recordEvent } from '../cases/case-event'
import { findCaseOf } from '../cases/store'
import { inTransaction, type WriteDb } from '../db/database'
import { wipeFreePages } from '../db/wipe-free-pages'
import { forgetMessages } from '../leads/store'
import { eraseFromReports, type Erased } from '../reports/erase-from-reports'
import { eraseStoredMention, findErasable } from './erase-store'

/** Who wanted it: left out where a person did. */
export type ErasedBy = { reason?: 'withdrawn' | 'over-age' }

/**
 * Takes text and author of mentions away for good, on a person's wish or a platform's. What stays is a tombstone: when it
 * was, its rating, and our own notes. The bytes are overwritten in the file, also in its pages that are free, and in the log
 * of changes, which is emptied.
 */
export function eraseMentions(
  db: WriteDb,
  ids: readonly number[],
  { at, device, ...by }: ErasedBy & { at: number; device: string },
): void {
  db.pragma('secure_delete = ON')
  inTransaction(db, () => {
    const erased: Erased[] = []
    for (const id of ids) {
      const held = findCaseOf(db, id)
      const found = findErasable(db, id)
      if (found) erased.push({ said: found.said, name: found.authorName, caseId: held })
      eraseStoredMention(db, id, found?.authorId ?? null)
      forgetMessages(db, id)
      const cases = held === null ? [] : [held]
      recordEvent(db, { event: 'mention.erased', data: { mention: id, ...by }, cases, at, device })
    }
    eraseFromReports(db, erased, at)
    wipeFreePages(db)
  })
  db.pragma('secure_delete = FAST')
  db.pragma('wal_checkpoint(TRUNCATE)')
}
