import { prepared, type ReadDb } from '../db/database'

/** How the mentions fall on subjects and sources; each figure comes from an index, not from the rows. */
export function facetsOf(db: ReadDb): {
  total: number
  unread: number
  subjects: Record<number, number>
  sources: Record<number, number>
} {
  const count = (sql: string) => prepared<number>(db, sql).pluck().get() ?? 0
  return {
    total: count('SELECT count(*) FROM mention'),
    unread: count('SELECT count(*) FROM mention WHERE readAt IS NULL'),
    subjects: counted(db, 'SELECT subjectId AS id, count(*) AS n FROM mentionSubject GROUP BY subjectId'),
    sources: counted(db, 'SELECT sourceId AS id, count(*) AS n FROM mention GROUP BY sourceId'),
  }
}

function counted(db: ReadDb, sql: string): Record<number, number> {
  const rows = prepared<{ id: number; n: number }>(db, sql).all()
  return Object.fromEntries(rows.map(({ id, n }) => [id, n]))
}
