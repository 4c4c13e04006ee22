import type { LeadStage } from '@shared/model/lead'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { candidateColumns, toCandidate, type Candidate } from './candidates-store'

export interface StoredLead {
  id: number
  mentionId: number
  authorId: number
  subjectId: number
  stage: LeadStage
  stageAt: number
  reason: string | null
  note: string | null
  basis: string | null
  basisAt: number | null
}

export function findLead(db: ReadDb, mentionId: number): StoredLead | null {
  return (
    prepared<StoredLead>(
      db,
      `SELECT id, mentionId, authorId, subjectId, stage, stageAt, reason, note, basis, basisAt FROM lead WHERE mentionId = ?`,
    ).get(mentionId) ?? null
  )
}

export function insertLead(
  db: WriteDb,
  lead: { mentionId: number; authorId: number; subjectId: number; at: number },
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO lead (mentionId, authorId, subjectId, stageAt, createdAt) VALUES (:mentionId, :authorId, :subjectId, :at, :at)`,
  ).run(lead)
  return Number(lastInsertRowid)
}

type Changes = Partial<Pick<StoredLead, 'stage' | 'stageAt' | 'reason' | 'note' | 'basis' | 'basisAt'>>

export function updateLead(db: WriteDb, id: number, changes: Changes): void {
  const sets = Object.keys(changes).map((name) => `${name} = :${name}`)
  prepared(db, `UPDATE lead SET ${sets.join(', ')} WHERE id = :id`).run({ ...changes, id })
}

const heldSql = `SELECT ${candidateColumns}, l.subjectId, l.stage FROM lead l CROSS JOIN mention m ON m.id = l.mentionId
  CROSS JOIN author a ON a.id = l.authorId CROSS JOIN source s ON s.id = m.sourceId`

export type HeldLead = Candidate & { stage: LeadStage }

/** Nobody looks after more at once. */
const mostOpen = 1000
const mostClosed = 200

/** The leads that somebody works on or has worked on, the last moved first. */
export function listHeld(db: ReadDb): HeldLead[] {
  const listed = (stages: string, most: number) =>
    prepared<Parameters<typeof toCandidate>[0] & { stage: LeadStage }>(
      db,
      `${heldSql} WHERE l.id IN (SELECT id FROM lead WHERE stage IN (${stages}) ORDER BY stageAt DESC LIMIT ?)`,
    ).all(most)
  const rows = [
    ...listed("'new', 'answered', 'talking'", mostOpen),
    ...listed("'won', 'lost', 'dropped'", mostClosed),
  ]
  return rows.map((row) => toCandidate(row))
}

/** A lead or a candidate by its mention; null where the mention is about no rival, by the client itself or by nobody known. */
export function findCandidate(db: ReadDb, mentionId: number): (Candidate & { stage: LeadStage }) | null {
  const held = prepared<Parameters<typeof toCandidate>[0] & { stage: LeadStage }>(
    db,
    `${heldSql} WHERE l.mentionId = ?`,
  ).get(mentionId)
  const row =
    held ??
    prepared<Parameters<typeof toCandidate>[0] & { stage: LeadStage }>(
      db,
      `SELECT ${candidateColumns}, x.subjectId, 'new' AS stage FROM mention m CROSS JOIN mentionSubject x ON x.mentionId = m.id
       CROSS JOIN subject j ON j.id = x.subjectId CROSS JOIN author a ON a.id = m.authorId CROSS JOIN source s ON s.id = m.sourceId
       WHERE m.id = ? AND j.kind = 'competitor' AND m.isOwner = 0 AND a.isOwner = 0 ORDER BY x.subjectId LIMIT 1`,
    ).get(mentionId)
  return row ? toCandidate(row) : null
}

/** What was written to a person, on whatever lead of theirs. */
export function listContacts(db: ReadDb, personId: number): { at: number; text: string }[] {
  return prepared<{ at: number; text: string }>(
    db,
    `SELECT c.at, c.text FROM author a CROSS JOIN lead l ON l.authorId = a.id CROSS JOIN leadContact c ON c.leadId = l.id
     WHERE a.personId = ? ORDER BY c.at, c.id LIMIT 100`,
  ).all(personId)
}

/** Whether a person has answered us, as somebody said by moving a lead of theirs on. */
export function hasAnswered(db: ReadDb, personId: number): boolean {
  return (
    prepared(
      db,
      `SELECT 1 FROM author a CROSS JOIN lead l ON l.authorId = a.id WHERE a.personId = ? AND l.stage IN ('talking', 'won') LIMIT 1`,
    ).get(personId) !== undefined
  )
}

export function insertContact(db: WriteDb, leadId: number, text: string, at: number): void {
  prepared(db, 'INSERT INTO leadContact (leadId, at, text) VALUES (?, ?, ?)').run(leadId, at, text)
}

export function getDraft(db: ReadDb, mentionId: number): string {
  return prepared<string>(db, 'SELECT text FROM leadDraft WHERE mentionId = ?').pluck().get(mentionId) ?? ''
}

/** An empty text is no draft. */
export function saveDraft(db: WriteDb, mentionId: number, text: string, at: number): void {
  if (text.trim() === '') {
    prepared(db, 'DELETE FROM leadDraft WHERE mentionId = ?').run(mentionId)
    return
  }
  prepared(
    db,
    `INSERT INTO leadDraft (mentionId, text, updatedAt) VALUES (?, ?, ?)
     ON CONFLICT (mentionId) DO UPDATE SET text = excluded.text, updatedAt = excluded.updatedAt`,
  ).run(mentionId, text, at)
}

/** What was written to somebody speaks of what they wrote: it goes with that. Our own notes stay. */
export function forgetMessages(db: WriteDb, mentionId: number): void {
  prepared(db, 'DELETE FROM leadDraft WHERE mentionId = ?').run(mentionId)
  prepared(
    db,
    "UPDATE leadContact SET text = '' WHERE leadId = (SELECT id FROM lead WHERE mentionId = ?)",
  ).run(mentionId)
}

export function findPerson(db: ReadDb, authorId: number): number | null {
  return prepared<number>(db, 'SELECT personId FROM author WHERE id = ?').pluck().get(authorId) ?? null
}
