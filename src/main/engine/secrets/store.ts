import { prepared, type ReadDb, type WriteDb } from '../db/database'

// Sealed secrets lie in the workspace file, never in a client's, which may be copied and given away.

const key = (name: string) => `secret:${name}`

export function findSealed(db: ReadDb, name: string): string | null {
  return prepared<string>(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(key(name)) ?? null
}

export function saveSealed(db: WriteDb, name: string, sealed: string): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(key(name), sealed)
}

export function removeSealed(db: WriteDb, name: string): void {
  prepared(db, 'DELETE FROM setting WHERE name = ?').run(key(name))
}
