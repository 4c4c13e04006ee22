import type { MentionExtras, Platform, Visibility } from '@shared/model/mention'
import type { Override, Reply, ReplyState, ReplyVersion } from '@shared/model/reply'
import { Failure } from '@shared/model/failure'
import type { Answered } from '../connectors/sender'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface StoredReply extends Omit<Reply, 'overrides' | 'isPublic' | 'canSend' | 'case' | 'mention'> {
  caseId: number
  mentionId: number
  overrides: Override[]
  visibility: Visibility
  sendKey: string | null
  firstTryAt: number | null
  /** The platform's id of it. */
  externalId: string | null
  /** What it answers. */
  to: Answered
}

const columns = `r.id, r.caseId, r.mentionId, r.platform, r.lang, r.text, r.state, r.version, r.updatedAt, r.writtenBy, r.approvedBy,
  r.overrides, r.sendAfter, r.attempts, r.postedAt, r.seenAt, r.url, r.failure, r.sendKey, r.nextTryAt, r.firstTryAt, r.externalId, m.visibility,
  m.externalId AS toExternalId, m.url AS toUrl, m.title AS toTitle, m.authorName AS toName, a.handle AS toHandle, a.identity AS toIdentity, m.extras`
const from = 'reply r JOIN mention m ON m.id = r.mentionId LEFT JOIN author a ON a.id = m.authorId'

interface Row extends Omit<StoredReply, 'overrides' | 'to'> {
  overrides: string
  toExternalId: string
  toUrl: string | null
  toTitle: string | null
  toName: string | null
  toHandle: string | null
  toIdentity: string | null
  extras: string | null
}

function toStored(stored: Row): StoredReply {
  const { overrides, toExternalId, toUrl, toTitle, toName, toHandle, toIdentity, extras, ...row } = stored
  const { replyRef = {} } = extras === null ? {} : (JSON.parse(extras) as MentionExtras)
  const to = {
    ...{ externalId: toExternalId, url: toUrl, title: toTitle, visibility: row.visibility, replyRef },
    ...{ authorName: toName, authorHandle: toHandle, authorExternalId: toIdentity },
  }
  return { ...row, to, overrides: JSON.parse(overrides) as Override[] }
}

export function getReply(db: ReadDb, id: number): StoredReply {
  const row = prepared<Row>(db, `SELECT ${columns} FROM ${from} WHERE r.id = ?`).get(id)
  if (!row) throw new Failure('reply-not-found', { id })
  return toStored(row)
}

/** The replies of a case, the oldest first; what was thrown away is left out. */
export function listReplies(db: ReadDb, caseId: number): StoredReply[] {
  return prepared<Row>(
    db,
    `SELECT ${columns} FROM ${from} WHERE r.caseId = ? AND r.state <> 'discarded' ORDER BY r.id`,
  )
    .all(caseId)
    .map(toStored)
}

/** The draft to a mention that is still being written. */
export function findOpenReply(db: ReadDb, mentionId: number): StoredReply | null {
  const row = prepared<Row>(
    db,
    `SELECT ${columns} FROM ${from} WHERE r.mentionId = ? AND r.state IN ('draft', 'in-review', 'approved', 'copied') ORDER BY r.id DESC LIMIT 1`,
  ).get(mentionId)
  return row ? toStored(row) : null
}

export function insertReply(
  db: WriteDb,
  reply: { caseId: number; mentionId: number; platform: Platform; lang: string | null; at: number },
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO reply (caseId, mentionId, platform, lang, createdAt, updatedAt)
     VALUES (:caseId, :mentionId, :platform, :lang, :at, :at)`,
  ).run(reply)
  return Number(lastInsertRowid)
}

/** Writes the text if nobody else has written since `version`; says whether it did. */
export function writeText(db: WriteDb, id: number, version: number, text: string, at: number): boolean {
  const { changes } = prepared(
    db,
    'UPDATE reply SET text = ?, version = version + 1, updatedAt = ? WHERE id = ? AND version = ?',
  ).run(text, at, id, version)
  return changes === 1
}

export function keepVersion(db: WriteDb, id: number, at: number): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO replyVersion (replyId, version, at, text) SELECT id, version, ?, text FROM reply WHERE id = ?`,
  ).run(at, id)
}

export function lastVersionAt(db: ReadDb, id: number): number | null {
  return (
    prepared<number | null>(db, 'SELECT max(at) FROM replyVersion WHERE replyId = ?').pluck().get(id) ?? null
  )
}

export function listVersions(db: ReadDb, id: number): ReplyVersion[] {
  return prepared<ReplyVersion>(
    db,
    'SELECT version, at, text FROM replyVersion WHERE replyId = ? ORDER BY version DESC LIMIT 200',
  ).all(id)
}

export function saveOverrides(db: WriteDb, id: number, overrides: readonly Override[]): void {
  prepared(db, 'UPDATE reply SET overrides = ? WHERE id = ?').run(JSON.stringify(overrides), id)
}

export type ReplyChanges = Partial<{
  state: ReplyState
  updatedAt: number
  approvedBy: string | null
  approvedAt: number | null
  sendKey: string | null
  sendAfter: number | null
  attempts: number
  nextTryAt: number | null
  firstTryAt: number | null
  postedAt: number | null
  seenAt: number | null
  externalId: string | null
  url: string | null
  failure: string | null
  writtenBy: string | null
}>

export function updateReply(db: WriteDb, id: number, changes: ReplyChanges): void {
  const names = Object.keys(changes)
  prepared(
    db,
    `UPDATE reply SET ${names.map((name) => `${name} = :${name}`).join(', ')}, version = version + 1 WHERE id = :id`,
  ).run({ ...changes, id })
}

/** The mention that a reply answers counts as answered from that moment on. */
export function markAnswered(db: WriteDb, mentionId: number, at: number, text: string): void {
  prepared(
    db,
    `UPDATE mention SET isAnswered = 1, ownerRepliedAt = coalesce(ownerRepliedAt, ?), ownerReply = coalesce(ownerReply, ?) WHERE id = ?`,
  ).run(at, text, mentionId)
}

/** What was answered lately, the newest first: own words are measured against it. */
export function listRecentTexts(db: ReadDb, since: number, except: number, limit: number): string[] {
  return prepared<string>(
    db,
    'SELECT text FROM reply WHERE postedAt >= ? AND id <> ? ORDER BY postedAt DESC LIMIT ?',
  )
    .pluck()
    .all(since, except, limit)
}
