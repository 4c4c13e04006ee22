import Database from 'better-sqlite3'
import { clientPath } from '../../src/main/engine/clients/client-places'
import type { Cursor } from '../../src/main/engine/connectors/outcome'

/** What a client's file holds of one source. */
export interface CollectedSource {
  cursor: Cursor
  lastRunAt: number | null
  /** What all its readings together have told that they added. */
  added: number
  /** The ids of its mentions at the source, the oldest first. */
  held: string[]
}

export interface Collected {
  isSound: boolean
  /** In the order in which they were added. */
  sources: CollectedSource[]
}

/** Looks at a client's file from outside; the log that a killed program has left stays for the next one to find. */
export function collectedIn(folder: string, client: string): Collected {
  const db = new Database(clientPath(folder, client), { readonly: true, timeout: 5000 })
  try {
    const sources = db
      .prepare<[], { id: number; cursor: string; lastRunAt: number | null; added: number }>(
        `SELECT id, cursor, lastRunAt,
           (SELECT coalesce(sum(added), 0) FROM sourceRun WHERE sourceId = source.id) AS added
         FROM source ORDER BY id`,
      )
      .all()
    const ids = db
      .prepare<[number], string>('SELECT externalId FROM mention WHERE sourceId = ? ORDER BY id')
      .pluck()
    return {
      isSound: db.pragma('quick_check(1)', { simple: true }) === 'ok',
      sources: sources.map(({ id, cursor, ...source }) => ({
        ...source,
        cursor: JSON.parse(cursor) as Cursor,
        held: ids.all(id),
      })),
    }
  } finally {
    db.close()
  }
}
