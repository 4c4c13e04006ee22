import type { Subject } from '@shared/model/client'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

type StoredSubject = Omit<Subject, 'terms'> & { terms: string }

/** The brand first, then the competitors by name. */
export function listSubjects(db: ReadDb): Subject[] {
  return prepared<StoredSubject>(
    db,
    'SELECT id, kind, name, terms FROM subject ORDER BY kind, name COLLATE NOCASE',
  )
    .all()
    .map((row) => ({ ...row, terms: JSON.parse(row.terms) as string[] }))
}

export function insertSubject(db: WriteDb, { kind, name, terms }: Omit<Subject, 'id'>): number {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO subject (kind, name, terms) VALUES (?, ?, ?)').run(
    kind,
    name,
    JSON.stringify(terms),
  )
  return Number(lastInsertRowid)
}

export function updateSubject(db: WriteDb, { id, name, terms }: Omit<Subject, 'kind'>): void {
  prepared(db, 'UPDATE subject SET name = ?, terms = ? WHERE id = ?').run(name, JSON.stringify(terms), id)
}

/** The given subject, or the client's own brand when none is given. */
export function getSubjectId(db: ReadDb, id: number | undefined): number {
  const row =
    id === undefined
      ? prepared<{ id: number }>(db, "SELECT id FROM subject WHERE kind = 'brand' ORDER BY id LIMIT 1").get()
      : prepared<{ id: number }>(db, 'SELECT id FROM subject WHERE id = ?').get(id)
  if (!row) throw new Failure('subject-not-found', { subject: id ?? 0 })
  return row.id
}
