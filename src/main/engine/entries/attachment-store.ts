import type { Attachment } from '@shared/model/entry'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface NewAttachment {
  name: string
  mime: string
  sha256: string
  body: Buffer
}

export function insertAttachment(
  db: WriteDb,
  mentionId: number,
  { name, mime, sha256, body }: NewAttachment,
): void {
  prepared(db, 'INSERT INTO attachment (mentionId, name, mime, sha256, body) VALUES (?, ?, ?, ?, ?)').run(
    mentionId,
    name,
    mime,
    sha256,
    body,
  )
}

export function listAttachments(db: ReadDb, mentionId: number): Attachment[] {
  return prepared<Attachment>(
    db,
    'SELECT id, name, mime, length(body) AS size, sha256 FROM attachment WHERE mentionId = ? ORDER BY id',
  ).all(mentionId)
}

export function findAttachmentBody(db: ReadDb, id: number): { mime: string; body: Buffer } | null {
  return (
    prepared<{ mime: string; body: Buffer }>(db, 'SELECT mime, body FROM attachment WHERE id = ?').get(id) ??
    null
  )
}
