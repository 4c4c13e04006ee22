import type { Desk } from '../cases/act'
import { appendJournal } from '../journal/store'

/** Tells the journal; words stay in their own rows. */
export function noteCrisis(
  { db, now, device }: Pick<Desk, 'db' | 'now' | 'device'>,
  event: string,
  data: Record<string, unknown>,
): void {
  appendJournal(db, { event, data }, now, device)
}
