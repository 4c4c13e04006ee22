import type { NewTemplate, Template } from '@shared/model/template'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

// The same table stands in a client's file and in the workspace; which is meant, the connection tells.

type StoredTemplate = Omit<Template, 'isShared'>

export function listTemplates(db: ReadDb): StoredTemplate[] {
  return prepared<StoredTemplate>(
    db,
    'SELECT id, name, lang, topic, text, uses FROM template ORDER BY uses DESC, name COLLATE NOCASE',
  ).all()
}

export function insertTemplate(db: WriteDb, template: NewTemplate): number {
  refuseTwin(db, template, 0)
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO template (name, lang, topic, text) VALUES (:name, :lang, :topic, :text)',
  ).run(template)
  return Number(lastInsertRowid)
}

export function updateTemplate(db: WriteDb, id: number, template: NewTemplate): void {
  refuseTwin(db, template, id)
  const { changes } = prepared(
    db,
    'UPDATE template SET name = :name, lang = :lang, topic = :topic, text = :text WHERE id = :id',
  ).run({ ...template, id })
  if (changes === 0) throw new Failure('template-not-found', { id })
}

/** Two of one name in one language could not be told apart. */
function refuseTwin(db: ReadDb, { name, lang }: NewTemplate, except: number): void {
  const twin = prepared<number>(db, 'SELECT id FROM template WHERE name = ? AND lang = ? AND id <> ?')
    .pluck()
    .get(name, lang, except)
  if (twin !== undefined) throw new Failure('template-exists', { name })
}

export function removeTemplate(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM template WHERE id = ?').run(id)
}

export function countUse(db: WriteDb, id: number, at: number): void {
  prepared(db, 'UPDATE template SET uses = uses + 1, usedAt = ? WHERE id = ?').run(at, id)
}
