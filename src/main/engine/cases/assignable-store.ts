import type { Intent } from '@shared/model/triage'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb } from '../db/database'
import type { AssignableMention } from './assign-mention'

/** What decides in which case a stored mention belongs. */
export function getAssignable(db: ReadDb, id: number): AssignableMention {
  const row = prepared<
    Omit<AssignableMention, 'isOwner' | 'complaint'> & { isOwner: number; complaint: number; intent: Intent }
  >(
    db,
    `SELECT m.id, m.publishedAt, m.authorId, m.isOwner, m.complaint, m.intent, m.sentiment,
       (SELECT y.subjectId FROM mentionSubject y JOIN subject j ON j.id = y.subjectId
        WHERE y.mentionId = m.id AND j.kind = 'brand' ORDER BY y.subjectId LIMIT 1) AS subjectId
     FROM mention m WHERE m.id = ?`,
  ).get(id)
  if (!row) throw new Failure('mention-not-found', { id })
  return { ...row, isOwner: row.isOwner === 1, complaint: row.complaint === 1 }
}
