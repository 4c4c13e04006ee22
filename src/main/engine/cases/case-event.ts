import type { WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { linkEvent } from './store'

/** Tells the journal what was done with some cases; each of them shows it in its story. */
export function recordEvent(
  db: WriteDb,
  {
    event,
    data,
    cases,
    at,
    device,
  }: { event: string; data: object; cases: readonly number[]; at: number; device: string },
): void {
  const seq = appendJournal(db, { event, data: { cases, ...data } }, at, device)
  for (const id of cases) linkEvent(db, id, seq)
}
