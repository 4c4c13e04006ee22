import { prepared, type ReadDb, type WriteDb } from '../db/database'

// The settings that go with a client's file, each as JSON under its name.

export function findClientSetting(db: ReadDb, name: string): string | null {
  return prepared<string>(db, 'SELECT value FROM clientSetting WHERE name = ?').pluck().get(name) ?? null
}

export function saveClientSetting(db: WriteDb, name: string, value: string): void {
  prepared(
    db,
    'INSERT INTO clientSetting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
