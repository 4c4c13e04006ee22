import { createHash } from 'node:crypto'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface JournalEvent {
  event: string
  data: Record<string, unknown>
}

interface JournalRow {
  seq: number
  at: number
  device: string
  event: string
  data: string
  previous: string
  hash: string
}

const start = '0'.repeat(64)

/** Adds one event to the chain and gives its number; call it inside the transaction of the change that it tells of. */
export function appendJournal(
  db: WriteDb,
  { event, data }: JournalEvent,
  at: number,
  device: string,
): number {
  const last = prepared<Pick<JournalRow, 'seq' | 'hash'>>(
    db,
    'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
  ).get()
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    device,
    event,
    data: JSON.stringify(data),
    previous: last?.hash ?? start,
  }
  prepared(
    db,
    `INSERT INTO journal (seq, at, device, event, data, previous, hash)
     VALUES (:seq, :at, :device, :event, :data, :previous, :hash)`,
  ).run({ ...row, hash: hashOf(row) })
  return row.seq
}

/** The sequence number of the first entry that does not follow from the one before, or null when the chain holds. */
export function findBrokenLink(db: ReadDb): number | null {
  let previous = start
  const rows = prepared<JournalRow>(
    db,
    'SELECT seq, at, device, event, data, previous, hash FROM journal ORDER BY seq',
  )
  for (const row of rows.iterate()) {
    if (row.previous !== previous || row.hash !== hashOf(row)) return row.seq
    previous = row.hash
  }
  return null
}

function hashOf(row: Omit<JournalRow, 'hash'>): string {
  const content = [row.seq, row.at, row.device, row.event, row.data, row.previous]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
