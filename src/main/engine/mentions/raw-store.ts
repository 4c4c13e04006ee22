import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { IncomingMention } from '@shared/model/mention'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

/** Keeps what a mention was read from; of a revised one, the newest. */
export function saveRaw(db: WriteDb, id: number, raw: IncomingMention['raw']): void {
  if (raw === null) return
  prepared(
    db,
    `INSERT INTO mentionRaw (mentionId, format, sha256, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (mentionId) DO UPDATE SET
       format = excluded.format, sha256 = excluded.sha256, body = excluded.body`,
  ).run(id, raw.format, createHash('sha256').update(raw.body).digest('hex'), deflateRawSync(raw.body))
}

export function findRaw(db: ReadDb, id: number): IncomingMention['raw'] {
  const row = prepared<{ format: string; body: Buffer }>(
    db,
    'SELECT format, body FROM mentionRaw WHERE mentionId = ?',
  ).get(id)
  return row ? { format: row.format, body: inflateRawSync(row.body).toString('utf8') } : null
}
