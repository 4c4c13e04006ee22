import type { ClientRow, Settings } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// The workspace file: which clients there are, and the settings of the app.

type StoredClient = Omit<ClientRow, 'isSample'> & { isSample: number }

const columns = 'id, name, createdAt, archivedAt, isSample'

export function listClients(db: ReadDb): ClientRow[] {
  return prepared<StoredClient>(db, `SELECT ${columns} FROM client ORDER BY name COLLATE NOCASE, id`)
    .all()
    .map(toClient)
}

export function getClient(db: ReadDb, id: string): ClientRow {
  const row = prepared<StoredClient>(db, `SELECT ${columns} FROM client WHERE id = ?`).get(id)
  if (!row) throw new Failure('client-not-found', { client: id })
  return toClient(row)
}

export function insertClient(db: WriteDb, { id, name, createdAt, isSample }: ClientRow): void {
  prepared(db, 'INSERT INTO client (id, name, createdAt, isSample) VALUES (?, ?, ?, ?)').run(
    id,
    name,
    createdAt,
    isSample ? 1 : 0,
  )
}

export function renameClient(db: WriteDb, id: string, name: string): void {
  prepared(db, 'UPDATE client SET name = ? WHERE id = ?').run(name, id)
}

export function setArchived(db: WriteDb, id: string, archivedAt: number | null): void {
  prepared(db, 'UPDATE client SET archivedAt = ? WHERE id = ?').run(archivedAt, id)
}

export function removeClient(db: WriteDb, id: string): void {
  prepared(db, 'DELETE FROM client WHERE id = ?').run(id)
  // Sealed passwords and the folder of its reports are named after their client.
  prepared(
    db,
    `DELETE FROM setting WHERE name GLOB 'secret:' || ? || '/*' OR name = 'reportFolder:' || ?`,
  ).run(id, id)
}

const defaults: Settings = { locale: null, theme: 'system', lastClientId: null, keepsRunning: false }

export function getSettings(db: ReadDb): Settings {
  const stored = prepared<{ value: string }>(db, "SELECT value FROM setting WHERE name = 'settings'").get()
  return { ...defaults, ...(stored && (JSON.parse(stored.value) as Partial<Settings>)) }
}

export function saveSettings(db: WriteDb, settings: Settings): void {
  saveSetting(db, 'settings', JSON.stringify(settings))
}

/** The random name of this computer in journals; made once, it says nothing about its user. */
export function deviceName(db: WriteDb, random: () => string): string {
  const stored = prepared<{ value: string }>(db, "SELECT value FROM setting WHERE name = 'device'").get()
  if (stored) return stored.value
  const device = random()
  saveSetting(db, 'device', device)
  return device
}

/** A setting of the workspace that has a name of its own; null where it was never set. */
export function findWorkspaceSetting(db: ReadDb, name: string): string | null {
  return prepared<string>(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name) ?? null
}

export function saveSetting(db: WriteDb, name: string, value: string): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}

function toClient(row: StoredClient): ClientRow {
  return { ...row, isSample: row.isSample === 1 }
}

export function removeSetting(db: WriteDb, name: string): void {
  prepared(db, 'DELETE FROM setting WHERE name = ?').run(name)
}
