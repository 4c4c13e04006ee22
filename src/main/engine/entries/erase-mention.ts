import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { eraseMentions } from './erase-mentions'
import { findErasable } from './erase-store'

/** Takes a mention away on a person's wish, whose name is typed so that it is not done by a slip. */
export function eraseMention({ db, now, device }: Desk, id: number, confirm: string): void {
  const found = findErasable(db, id)
  if (!found) throw new Failure('mention-not-found', { id })
  if (nameKey(confirm) !== nameKey(found.authorName ?? '')) throw new Failure('erase-not-confirmed', { id })
  eraseMentions(db, [id], { at: now, device })
}

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase()
