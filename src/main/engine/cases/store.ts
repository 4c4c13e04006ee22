import type {
  CaseKind,
  CaseOutcome,
  CaseQueue,
  CaseRecovery,
  JoinReason,
  SpamReason,
} from '@shared/model/case'
import type { Priority } from '@shared/model/clock'
import type { Platform } from '@shared/model/mention'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { Standing, StandingMention } from './standing'

// The writing half of the cases' SQL; the list and the story stand in list-store.ts and saga-store.ts.

export type CaseStatus = 'open' | 'resolved' | 'spam' | 'merged'

/** A case as it is kept, without what is worked out from its mentions. */
export interface StoredCase {
  id: number
  subjectId: number
  authorId: number | null
  kind: CaseKind
  status: CaseStatus
  isNew: number
  priority: Priority
  assignee: string | null
  snoozedUntil: number | null
  remindAt: number | null
  answeredByHandAt: number | null
  resolvedAt: number | null
  outcome: CaseOutcome | null
  cause: string | null
  spamReason: SpamReason | null
  recovery: CaseRecovery | null
  firstMentionId: number
  latestMentionId: number
}

const columns = `c.id, c.subjectId, c.authorId, c.kind, c.status, c.isNew, c.priority, c.assignee, c.snoozedUntil, c.remindAt,
  c.answeredByHandAt, c.resolvedAt, c.outcome, c.cause, c.spamReason, c.recovery, c.firstMentionId, c.latestMentionId`

const oneCase = `SELECT ${columns} FROM caseFile c WHERE c.id = ?`

export function findCase(db: ReadDb, id: number): StoredCase | null {
  return prepared<StoredCase>(db, oneCase).get(id) ?? null
}

export function getCase(db: ReadDb, id: number): StoredCase {
  const found = findCase(db, id)
  if (!found || found.status === 'merged') throw new Failure('case-not-found', { id })
  return found
}

export function findCaseOf(db: ReadDb, mentionId: number): number | null {
  return (
    prepared<number>(db, 'SELECT caseId FROM caseMention WHERE mentionId = ?').pluck().get(mentionId) ?? null
  )
}

/** Asked for every mention that comes in: as a join, and sorted by SQLite, it takes ten times as long. */
const joinable = `SELECT c.id, c.latestMentionId FROM caseFile c WHERE c.subjectId = ? AND c.status IN ('open', 'resolved')
    AND c.authorId IN (SELECT id FROM author WHERE personId = (SELECT personId FROM author WHERE id = ?))`
const mostJoinable = 20

/** The cases of a person about a subject that a mention may join, the newest first. */
export function listJoinable(db: ReadDb, authorId: number, subjectId: number): StoredCase[] {
  const found = prepared<[id: number, latest: number]>(db, joinable).raw().all(subjectId, authorId)
  const newest = found.sort((a, b) => b[1] - a[1]).slice(0, mostJoinable)
  return newest.flatMap(([id]) => findCase(db, id) ?? [])
}

export function insertCase(
  db: WriteDb,
  {
    subjectId,
    authorId,
    kind,
    mentionId,
  }: { subjectId: number; authorId: number | null; kind: CaseKind; mentionId: number },
): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO caseFile (subjectId, authorId, kind, firstMentionId, latestMentionId) VALUES (?, ?, ?, ?, ?)',
  ).run(subjectId, authorId, kind, mentionId, mentionId)
  return Number(lastInsertRowid)
}

export function joinCase(
  db: WriteDb,
  caseId: number,
  mentionId: number,
  reason: JoinReason,
  at: number,
): void {
  prepared(
    db,
    `INSERT INTO caseMention (mentionId, caseId, reason, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (mentionId) DO UPDATE SET caseId = excluded.caseId, reason = excluded.reason, at = excluded.at`,
  ).run(mentionId, caseId, reason, at)
}

/** To an earlier first or a later newest mention, as far as is known before all is worked out anew. */
export function extendCase(db: WriteDb, { id, firstMentionId }: StoredCase, mentionId: number): void {
  // Only the end that moves: each stands in indexes of its own.
  const end = mentionId < firstMentionId ? 'firstMentionId' : 'latestMentionId'
  prepared(db, `UPDATE caseFile SET ${end} = ? WHERE id = ?`).run(mentionId, id)
}

export function moveMentions(db: WriteDb, from: number, into: number, at: number): void {
  prepared(db, "UPDATE caseMention SET caseId = ?, reason = 'merge', at = ? WHERE caseId = ?").run(
    into,
    at,
    from,
  )
}

/** A case that nobody has touched and whose only mention turned out to need no answer. */
export function removeUntouchedCase(db: WriteDb, id: number): void {
  for (const table of ['caseMention', 'caseTag', 'caseEvent'])
    prepared(db, `DELETE FROM ${table} WHERE caseId = ?`).run(id)
  prepared(db, 'DELETE FROM caseFile WHERE id = ?').run(id)
}

export function countMentionsOf(db: ReadDb, caseId: number): number {
  return prepared<number>(db, 'SELECT count(*) FROM caseMention WHERE caseId = ?').pluck().get(caseId) ?? 0
}

type Changes = Partial<Omit<StoredCase, 'id' | 'subjectId' | 'firstMentionId' | 'latestMentionId'>> & {
  mergedInto?: number | null
}

export function updateCase(db: WriteDb, id: number, changes: Changes): void {
  const names = Object.keys(changes)
  prepared(
    db,
    `UPDATE caseFile SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`,
  ).run({
    ...changes,
    id,
  })
}

export function hasTag(db: ReadDb, caseId: number, tag: string): boolean {
  return prepared(db, 'SELECT 1 FROM caseTag WHERE caseId = ? AND tag = ?').get(caseId, tag) !== undefined
}

export function setTag(db: WriteDb, caseId: number, tag: string, isOn: boolean): void {
  if (isOn) prepared(db, 'INSERT OR IGNORE INTO caseTag (caseId, tag) VALUES (?, ?)').run(caseId, tag)
  else prepared(db, 'DELETE FROM caseTag WHERE caseId = ? AND tag = ?').run(caseId, tag)
}

export function insertNote(db: WriteDb, caseId: number, at: number, text: string): void {
  prepared(db, 'INSERT INTO caseNote (caseId, at, text) VALUES (?, ?, ?)').run(caseId, at, text)
}

export function linkEvent(db: WriteDb, caseId: number, seq: number): void {
  prepared(db, 'INSERT OR IGNORE INTO caseEvent (caseId, seq) VALUES (?, ?)').run(caseId, seq)
}

type StandingRow = [
  ...[id: number, publishedAt: number, firstSeenAt: number, isTimed: 0 | 1, platform: Platform],
  ...[isAnswered: 0 | 1, answeredAt: number | null, urgency: number, authorId: number | null],
]

const standing = `SELECT m.id, m.publishedAt, m.firstSeenAt, m.publishedPrecision IN ('second', 'minute'),
    (SELECT s.platform FROM source s WHERE s.id = m.sourceId), m.isAnswered, m.ownerRepliedAt, m.urgency, m.authorId
  FROM mention m WHERE m.id IN (SELECT k.mentionId FROM caseMention k WHERE k.caseId = ?) ORDER BY m.id`

/** The customer's mentions of a case, oldest first, as far as they say where it stands. */
export function listStanding(
  db: ReadDb,
  caseId: number,
): (StandingMention & { urgency: number; authorId: number | null; isTimed: 0 | 1 })[] {
  // Asked for every case that a batch touches, and as arrays: of objects the driver makes a class anew for each list.
  return prepared<StandingRow>(db, standing)
    .raw()
    .all(caseId)
    .map(([id, publishedAt, firstSeenAt, isTimed, platform, isAnswered, answeredAt, urgency, authorId]) => ({
      ...{ id, publishedAt, firstSeenAt, isTimed, platform },
      ...{ isAnswered: isAnswered === 1, answeredAt, urgency, authorId },
    }))
}

/** What is worked out of a case's mentions, answers and clock. */
export interface WorkedOut extends Omit<Standing, 'waiting'> {
  queue: CaseQueue | 'merged'
  sortAt: number
  authorId: number | null
  firstMentionId: number
  firstSeenAt: number
  /** Whether the source of its first mention tells the time of the day. */
  isTimed: 0 | 1
  latestMentionId: number
  mentionCount: number
  channelCount: number
  urgency: number
  clockKind: 'first' | 'next' | null
  clockStartedAt: number | null
  dueAt: number | null
  promiseDueAt: number | null
  isPromiseBroken: 0 | 1
}

/** Writes only what differs: each column that is set is written anew in all indexes that it stands in, and these are many. */
export function saveWorkedOut(db: WriteDb, id: number, worked: WorkedOut): void {
  const names = Object.keys(worked) as (keyof WorkedOut)[]
  const held = prepared<WorkedOut>(db, `SELECT ${names.join(', ')} FROM caseFile WHERE id = ?`).get(id)
  const differing = names.filter((name) => held?.[name] !== worked[name])
  if (differing.length === 0) return
  const values = Object.fromEntries(differing.map((name) => [name, worked[name]]))
  prepared(
    db,
    `UPDATE caseFile SET ${differing.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`,
  ).run({ ...values, id })
}

export function setMerged(db: WriteDb, id: number): void {
  prepared(
    db,
    `UPDATE caseFile SET queue = 'merged', mentionCount = 0, promiseDueAt = NULL, isPromiseBroken = 0 WHERE id = ?`,
  ).run(id)
}

/** Snoozed cases whose moment has come, and cases one of whose promises has become overdue since they were worked out. */
export function listWakeable(db: ReadDb, now: number): number[] {
  return prepared<number>(
    db,
    `SELECT id FROM caseFile WHERE queue = 'snoozed' AND sortAt <= :now
     UNION SELECT id FROM caseFile WHERE promiseDueAt < :now AND isPromiseBroken = 0 LIMIT 5000`,
  )
    .pluck()
    .all({ now })
}

export function listOpenCases(db: ReadDb, after: number, limit: number): number[] {
  return prepared<number>(
    db,
    // The plus keeps the order of the table: by their queues all would be sorted anew for each batch.
    "SELECT id FROM caseFile WHERE id > ? AND +queue IN ('unanswered', 'snoozed') ORDER BY id LIMIT ?",
  )
    .pluck()
    .all(after, limit)
}

/** The case of the mention that an own text answers, by their thread. */
export function findCaseOfExternal(db: ReadDb, sourceId: number, externalId: string): number | null {
  return (
    prepared<number>(
      db,
      `SELECT k.caseId FROM mention m JOIN caseMention k ON k.mentionId = m.id WHERE m.sourceId = ? AND m.externalId = ?`,
    )
      .pluck()
      .get(sourceId, externalId) ?? null
  )
}

/** Notes and tags go with the mentions; a tag that both have stays once. */
export function moveRemarks(db: WriteDb, from: number, into: number): void {
  const tags = prepared<string>(db, 'SELECT tag FROM caseTag WHERE caseId = ?').pluck().all(from)
  for (const tag of tags) setTag(db, into, tag, true)
  const notes = prepared<{ at: number; text: string }>(
    db,
    'SELECT at, text FROM caseNote WHERE caseId = ?',
  ).all(from)
  for (const { at, text } of notes) insertNote(db, into, at, text)
}

/** Whether anything was written to a case or done with it. */
export function hasRemarks(db: ReadDb, caseId: number): boolean {
  const found = prepared<number>(
    db,
    `SELECT EXISTS (SELECT 1 FROM caseNote WHERE caseId = :id) OR EXISTS (SELECT 1 FROM caseTag WHERE caseId = :id)
       OR EXISTS (SELECT 1 FROM caseEvent WHERE caseId = :id)`,
  )
    .pluck()
    .get({ id: caseId })
  return found === 1
}

/** The client's own brand, for what is about nobody in particular. */
export function brandSubject(db: ReadDb): number {
  return (
    prepared<number>(db, "SELECT id FROM subject WHERE kind = 'brand' ORDER BY id LIMIT 1").pluck().get() ?? 1
  )
}
