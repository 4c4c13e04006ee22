import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { findCaseOf } from '../cases/store'
import { inTransaction } from '../db/database'
import { wipeFreePages } from '../db/wipe-free-pages'
import { forgetMessages } from '../leads/store'
import { eraseStoredMention, findErasable } from './erase-store'

/**
 * Takes text and author of a mention away for good, on a person's wish or a platform's. What stays is a tombstone: when it
 * was, its rating, and our own notes. The bytes are overwritten in the file, also in its pages that are free, and in the log
 * of changes when that is next emptied.
 */
export function eraseMention({ db, now, device }: Desk, id: number, confirm: string): void {
  const found = findErasable(db, id)
  if (!found) throw new Failure('mention-not-found', { id })
  if (nameKey(confirm) !== nameKey(found.authorName ?? '')) throw new Failure('erase-not-confirmed', { id })
  db.pragma('secure_delete = ON')
  inTransaction(db, () => {
    eraseStoredMention(db, id, found.authorId)
    forgetMessages(db, id)
    const held = findCaseOf(db, id)
    recordEvent(db, {
      event: 'mention.erased',
      data: { mention: id },
      cases: held === null ? [] : [held],
      at: now,
      device,
    })
    wipeFreePages(db)
  })
  db.pragma('secure_delete = FAST')
  db.pragma('wal_checkpoint(TRUNCATE)')
}

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase()
