import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface StoredView {
  id: number
  name: string
  query: string
}

export function listViews(db: ReadDb): StoredView[] {
  return prepared<StoredView>(db, 'SELECT id, name, query FROM savedView ORDER BY position, id').all()
}

export function findViewByName(db: ReadDb, name: string): StoredView | null {
  return prepared<StoredView>(db, 'SELECT id, name, query FROM savedView WHERE name = ?').get(name) ?? null
}

export function insertView(db: WriteDb, name: string, query: string): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO savedView (name, query, position) VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM savedView))',
  ).run(name, query)
  return Number(lastInsertRowid)
}

export function removeView(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM savedView WHERE id = ?').run(id)
}
