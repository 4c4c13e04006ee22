import { prepared, type ReadDb, type WriteDb } from '../db/database'

interface Erasable {
  authorName: string | null
  authorId: number | null
  /** Each wording that it ever had, with its title before it. */
  said: string[]
}

export function findErasable(db: ReadDb, id: number): Erasable | null {
  const found = prepared<Omit<Erasable, 'said'>>(
    db,
    'SELECT authorName, authorId FROM mention WHERE id = ?',
  ).get(id)
  if (!found) return null
  const said = prepared<string>(
    db,
    `SELECT coalesce(title || '. ', '') || text FROM mention WHERE id = :id
     UNION SELECT coalesce(title || '. ', '') || text FROM mentionRevision WHERE mentionId = :id`,
  ).pluck()
  return { ...found, said: said.all({ id }) }
}

/** The search index follows by its trigger. An author of whom nothing else is held goes too. */
export function eraseStoredMention(db: WriteDb, id: number, authorId: number | null): void {
  prepared(
    db,
    `UPDATE mention SET title = NULL, text = '', authorName = NULL, authorId = NULL, url = NULL, urlCanonical = NULL, extras = NULL,
       details = NULL, counts = NULL, ownerReply = CASE WHEN ownerReply IS NULL THEN NULL ELSE '' END, state = 'removed' WHERE id = ?`,
  ).run(id)
  for (const table of ['mentionRevision', 'mentionRaw', 'attachment'])
    prepared(db, `DELETE FROM ${table} WHERE mentionId = ?`).run(id)
  prepared(db, 'UPDATE mention SET revision = 1 WHERE id = ?').run(id)
  if (authorId !== null) eraseLonelyAuthor(db, authorId)
}

function eraseLonelyAuthor(db: WriteDb, authorId: number): void {
  const others =
    prepared<number>(db, 'SELECT count(*) FROM mention WHERE authorId = ?').pluck().get(authorId) ?? 0
  if (others > 0) return
  prepared(
    db,
    `UPDATE author SET identity = 'erased:' || id, name = NULL, handle = NULL, url = NULL, followers = NULL, avatarUrl = NULL WHERE id = ?`,
  ).run(authorId)
}
