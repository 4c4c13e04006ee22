import type { WriteDb } from './database'

/** A blob of so many pages is written at a time. */
const pagesPerBlob = 4096
/** What a page of a blob has room for beside the number of the next one. */
const linkBytes = 4

/**
 * Overwrites the pages of the file that nothing uses any more, but in which something once stood: they are taken up by
 * zeros and given back, whole pages of them, as `secure_delete` is on. Call it inside a transaction.
 */
export function wipeFreePages(db: WriteDb): void {
  const pageSize = numberOf(db, 'page_size')
  db.exec('CREATE TABLE wiping (zeros BLOB)')
  const fill = db.prepare('INSERT INTO wiping (zeros) VALUES (zeroblob(?))')
  for (let left = numberOf(db, 'freelist_count'); left > 0; left = numberOf(db, 'freelist_count'))
    fill.run(Math.min(left, pagesPerBlob) * (pageSize - linkBytes))
  db.exec('DROP TABLE wiping')
}

function numberOf(db: WriteDb, pragma: string): number {
  return Number(db.pragma(pragma, { simple: true }))
}
