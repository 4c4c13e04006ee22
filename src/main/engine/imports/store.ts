import type { ImportRow } from '@shared/contract/imports'
import { Mapping, type RejectedRow } from '@shared/model/import'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export function insertImport(
  db: WriteDb,
  run: { fileName: string; fileHash: string; format: string; startedAt: number },
): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO importRun (fileName, fileHash, format, startedAt) VALUES (:fileName, :fileHash, :format, :startedAt)',
  ).run(run)
  return Number(lastInsertRowid)
}

export interface ImportFigures {
  read: number
  added: number
  revised: number
  duplicate: number
  rejected: number
}

/** Saves how far an import has come; call it in the transaction that stores the rows that the figures speak of. */
export function saveFigures(db: WriteDb, id: number, figures: ImportFigures): void {
  prepared(
    db,
    `UPDATE importRun SET read = :read, added = :added, revised = :revised, duplicate = :duplicate,
       rejected = :rejected WHERE id = :id`,
  ).run({ id, ...figures })
}

export function finishImport(db: WriteDb, id: number, finishedAt: number): void {
  prepared(db, 'UPDATE importRun SET finishedAt = ? WHERE id = ?').run(finishedAt, id)
}

export function insertRejects(db: WriteDb, importId: number, rejected: RejectedRow[]): void {
  const insert = prepared(db, 'INSERT INTO importReject (importId, line, reason, value) VALUES (?, ?, ?, ?)')
  for (const { line, reason, value } of rejected) insert.run(importId, line, reason, value)
}

export function listImports(db: ReadDb): ImportRow[] {
  return prepared<ImportRow>(
    db,
    `SELECT id, fileName, startedAt, finishedAt, read, added, revised, duplicate, rejected
     FROM importRun ORDER BY startedAt DESC LIMIT 200`,
  ).all()
}

export function findLayout(db: ReadDb, fingerprint: string): Mapping | null {
  const row = prepared<{ mapping: string }>(db, 'SELECT mapping FROM importLayout WHERE fingerprint = ?').get(
    fingerprint,
  )
  const parsed = row && Mapping.safeParse(JSON.parse(row.mapping))
  return parsed?.success ? parsed.data : null
}

export function saveLayout(db: WriteDb, fingerprint: string, mapping: Mapping, usedAt: number): void {
  prepared(
    db,
    `INSERT INTO importLayout (fingerprint, mapping, usedAt) VALUES (?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, usedAt = excluded.usedAt`,
  ).run(fingerprint, JSON.stringify(mapping), usedAt)
}
