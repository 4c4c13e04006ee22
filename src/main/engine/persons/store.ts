import type { Platform } from '@shared/model/mention'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface PersonAuthor {
  id: number
  personId: number
  platform: Platform
  identity: string
  name: string | null
  handle: string | null
  mentionCount: number
}

const columns = `a.id, a.personId, a.platform, a.identity, a.name, a.handle,
  (SELECT count(*) FROM mention m WHERE m.authorId = a.id) AS mentionCount`

export function findAuthor(db: ReadDb, id: number): PersonAuthor | null {
  return prepared<PersonAuthor>(db, `SELECT ${columns} FROM author a WHERE a.id = ?`).get(id) ?? null
}

export function listAuthorsOfPerson(db: ReadDb, personId: number): PersonAuthor[] {
  return prepared<PersonAuthor>(db, `SELECT ${columns} FROM author a WHERE a.personId = ? ORDER BY a.id`).all(
    personId,
  )
}

/** Authors who go by a name or handle; few are asked for, as a common name says little. */
export function listNamesakes(
  db: ReadDb,
  field: 'name' | 'handle',
  value: string,
  limit: number,
): PersonAuthor[] {
  return prepared<PersonAuthor>(
    db,
    `SELECT ${columns} FROM author a WHERE a.${field} = ? COLLATE NOCASE AND a.isOwner = 0 LIMIT ?`,
  ).all(value, limit)
}

export interface PersonText {
  id: number
  authorId: number
  title: string | null
  text: string
  place: string | null
}

const textColumns = `m.id, m.authorId, m.title, m.text, json_extract(m.extras, '$.place.name') AS place`

/** The newest texts of some authors. */
export function listTextsOf(db: ReadDb, authorIds: readonly number[], limit: number): PersonText[] {
  return prepared<PersonText>(
    db,
    `SELECT ${textColumns} FROM mention m WHERE m.authorId IN (SELECT value FROM json_each(?)) ORDER BY m.id DESC LIMIT ?`,
  ).all(JSON.stringify(authorIds), limit)
}

/** The newest texts in which an expression of the search index is found. */
export function searchTexts(db: ReadDb, expression: string, limit: number): PersonText[] {
  return prepared<PersonText>(
    db,
    `SELECT ${textColumns} FROM mentionSearch f JOIN mention m ON m.id = f.rowid
     WHERE f.mentionSearch MATCH ? AND m.isOwner = 0 AND m.authorId IS NOT NULL ORDER BY f.rowid DESC LIMIT ?`,
  ).all(expression, limit)
}

export function setMergedInto(db: WriteDb, authorId: number, into: number | null): void {
  prepared(db, 'UPDATE author SET mergedInto = ? WHERE id = ?').run(into, authorId)
}

/** The open cases of some authors, the oldest first. */
export function listOpenCasesOf(
  db: ReadDb,
  authorIds: readonly number[],
): { id: number; subjectId: number; authorId: number }[] {
  return prepared<{ id: number; subjectId: number; authorId: number }>(
    db,
    `SELECT id, subjectId, authorId FROM caseFile WHERE authorId IN (SELECT value FROM json_each(?)) AND status = 'open' ORDER BY id`,
  ).all(JSON.stringify(authorIds))
}

/** How many authors have a name: what says whether it is a rare one. */
export function countNamesakes(db: ReadDb, name: string): number {
  return (
    prepared<number>(db, 'SELECT count(*) FROM (SELECT 1 FROM author WHERE name = ? COLLATE NOCASE LIMIT 20)')
      .pluck()
      .get(name) ?? 0
  )
}
