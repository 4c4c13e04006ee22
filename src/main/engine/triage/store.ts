import type { Correction } from '@shared/model/correction'
import type { MentionKind } from '@shared/model/mention'
import type { Triage, UrgencyWeights } from '@shared/model/triage'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { OwnTopic } from './topics/topics'
import type { ReadableMention } from './triage'
import { defaultUrgencyWeights } from './urgency/urgency'

export interface TriageState {
  layer: Buffer | null
  weights: UrgencyWeights
  /** The folder name of the model that judges sentiment in place of ours, or null. */
  judge: string | null
  /** With what the mentions are read: model, layer, topics, weights and judge in one word. */
  readBy: string
  /** The id up to which that is done, null when all are. */
  readUpTo: number | null
}

export function getState(db: ReadDb): TriageState {
  const row = prepared<Omit<TriageState, 'weights'> & { weights: string }>(
    db,
    'SELECT layer, weights, judge, readBy, readUpTo FROM triageState WHERE id = 1',
  ).get()
  if (!row) throw new Error('the triage state is missing')
  return {
    ...row,
    weights: { ...defaultUrgencyWeights, ...(JSON.parse(row.weights) as Partial<UrgencyWeights>) },
  }
}

export function saveLayer(db: WriteDb, layer: Buffer | null): void {
  prepared(db, 'UPDATE triageState SET layer = ? WHERE id = 1').run(layer)
}

export function saveWeights(db: WriteDb, weights: Partial<UrgencyWeights>): void {
  prepared(db, 'UPDATE triageState SET weights = ? WHERE id = 1').run(JSON.stringify(weights))
}

export function saveJudge(db: WriteDb, judge: string | null): void {
  prepared(db, 'UPDATE triageState SET judge = ? WHERE id = 1').run(judge)
}

/** All mentions are to be read again with what `readBy` names, in the order of their ids. */
export function beginBacklog(db: WriteDb, readBy: string): void {
  prepared(db, 'UPDATE triageState SET readBy = ?, readUpTo = 0 WHERE id = 1').run(readBy)
}

export function saveBacklog(db: WriteDb, readUpTo: number | null): void {
  prepared(db, 'UPDATE triageState SET readUpTo = ? WHERE id = 1').run(readUpTo)
}

/** Mentions from behind an id on are to be read again, where a judge has still to see them; all others stay as far as they are. */
export function lowerBacklog(db: WriteDb, id: number): void {
  prepared(
    db,
    'UPDATE triageState SET readUpTo = min(coalesce(readUpTo, ?), ?) WHERE id = 1 AND judge IS NOT NULL',
  ).run(id, id)
}

export function countMentionsUpTo(db: ReadDb, id: number): number {
  return prepared<number>(db, 'SELECT count(*) FROM mention WHERE id <= ?').pluck().get(id) ?? 0
}

export function countMentions(db: ReadDb): number {
  return prepared<number>(db, 'SELECT count(*) FROM mention').pluck().get() ?? 0
}

/** A mention as it is read again. */
export interface HeldMention extends ReadableMention {
  id: number
  authorId: number | null
  held: StoredTriage
}

/** What the row of a mention holds of its triage. */
export type StoredTriage = Omit<Triage, 'topics' | 'leaning'>

interface HeldRow extends Omit<StoredTriage, 'complaint'> {
  id: number
  authorId: number | null
  kind: MentionKind
  title: string | null
  text: string
  declared: string | null
  ratingValue: number | null
  ratingMin: number | null
  ratingMax: number | null
  followers: number | null
  complaint: number
}

const heldColumns = `m.id, m.authorId, m.kind, m.title, m.text, m.lang AS declared, m.ratingValue, m.ratingMin, m.ratingMax, a.followers,
  m.textLang AS lang, m.sentiment, m.sentimentScore, m.confidence, m.complaint, m.complaintScore, m.intent, m.urgency`

/** Oldest first, so that the earlier complaints of an author are read before the later ones. */
export function listHeldAfter(db: ReadDb, after: number, limit: number): HeldMention[] {
  return prepared<HeldRow>(
    db,
    `SELECT ${heldColumns} FROM mention m LEFT JOIN author a ON a.id = m.authorId WHERE m.id > ? ORDER BY m.id LIMIT ?`,
  )
    .all(after, limit)
    .map(toHeld)
}

export function findHeld(db: ReadDb, id: number): HeldMention | null {
  const row = prepared<HeldRow>(
    db,
    `SELECT ${heldColumns} FROM mention m LEFT JOIN author a ON a.id = m.authorId WHERE m.id = ?`,
  ).get(id)
  return row ? toHeld(row) : null
}

function toHeld({
  id,
  authorId,
  kind,
  title,
  text,
  declared,
  ratingValue,
  ratingMin,
  ratingMax,
  followers,
  complaint,
  ...held
}: HeldRow): HeldMention {
  const rating =
    ratingValue === null ? null : { value: ratingValue, min: ratingMin ?? 1, max: ratingMax ?? 5 }
  return {
    id,
    authorId,
    kind,
    title,
    text,
    lang: declared,
    rating,
    followers,
    held: { ...held, complaint: complaint === 1 },
  }
}

export function updateTriage(db: WriteDb, id: number, triage: Triage): void {
  prepared(
    db,
    `UPDATE mention SET textLang = ?, sentiment = ?, sentimentScore = ?, confidence = ?, complaint = ?, complaintScore = ?, intent = ?, urgency = ?
     WHERE id = ?`,
  ).run(
    triage.lang,
    triage.sentiment,
    triage.sentimentScore,
    triage.confidence,
    triage.complaint ? 1 : 0,
    triage.complaintScore,
    triage.intent,
    triage.urgency,
    id,
  )
}

export function setTopics(db: WriteDb, mentionId: number, topics: readonly string[]): void {
  prepared(db, 'DELETE FROM mentionTopic WHERE mentionId = ?').run(mentionId)
  addTopics(db, mentionId, topics)
}

export function addTopics(db: WriteDb, mentionId: number, topics: readonly string[]): void {
  const add = prepared(
    db,
    'INSERT OR IGNORE INTO mentionTopic (topicId, mentionId) SELECT id, ? FROM topic WHERE name = ?',
  )
  for (const topic of topics) add.run(mentionId, topic)
}

export function listTopicsOf(db: ReadDb, mentionId: number): string[] {
  return prepared<string>(
    db,
    'SELECT t.name FROM mentionTopic x JOIN topic t ON t.id = x.topicId WHERE x.mentionId = ? ORDER BY t.id',
  )
    .pluck()
    .all(mentionId)
}

export function listOwnTopics(db: ReadDb): OwnTopic[] {
  const rows = prepared<{ name: string; words: string }>(
    db,
    'SELECT name, words FROM topic WHERE isOwn = 1 ORDER BY id',
  ).all()
  return rows.map(({ name, words }) => ({
    name,
    words: new Map(Object.entries(JSON.parse(words) as Record<string, number>)),
  }))
}

export interface TopicCount {
  name: string
  isOwn: boolean
  words: string[]
  mentions: number
}

export function listTopics(db: ReadDb): TopicCount[] {
  const rows = prepared<{ name: string; isOwn: number; words: string; mentions: number }>(
    db,
    `SELECT t.name, t.isOwn, t.words, (SELECT count(*) FROM mentionTopic x WHERE x.topicId = t.id) AS mentions FROM topic t ORDER BY t.id`,
  ).all()
  return rows.map(({ isOwn, words, ...row }) => ({
    ...row,
    isOwn: isOwn === 1,
    words: Object.keys(JSON.parse(words) as object),
  }))
}

export function insertTopic(db: WriteDb, name: string): void {
  prepared(db, 'INSERT OR IGNORE INTO topic (name, isOwn) VALUES (?, 1)').run(name)
}

export function saveTopicWords(db: WriteDb, name: string, words: ReadonlyMap<string, number>): void {
  prepared(db, 'UPDATE topic SET words = ? WHERE name = ?').run(
    JSON.stringify(Object.fromEntries(words)),
    name,
  )
}

/** A topic of the client's own is made of its examples: without any it is gone, as if it had never been added. */
export function removeTopicWithoutExamples(db: WriteDb, name: string): void {
  const id = prepared<number>(
    db,
    'SELECT id FROM topic t WHERE name = ? AND isOwn = 1 AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.topicId = t.id)',
  )
    .pluck()
    .get(name)
  if (id === undefined) return
  prepared(db, 'DELETE FROM mentionTopic WHERE topicId = ?').run(id)
  prepared(db, 'DELETE FROM topic WHERE id = ?').run(id)
}

export function insertCorrection(
  db: WriteDb,
  { mentionId, at, field, topic, value }: Omit<Correction, 'id'>,
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO correction (mentionId, at, field, topicId, value) VALUES (?, ?, ?, (SELECT id FROM topic WHERE name = ?), ?)`,
  ).run(mentionId, at, field, topic, value)
  return Number(lastInsertRowid)
}

export function removeCorrection(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM correction WHERE id = ?').run(id)
}

const correctionColumns = 'c.id, c.mentionId, c.at, c.field, t.name AS topic, c.value'

/** What stands, the newest word for each mention, field and topic, in the order in which it was said. */
export function listCorrections(db: ReadDb): Correction[] {
  return prepared<Correction>(
    db,
    `SELECT ${correctionColumns} FROM correction c LEFT JOIN topic t ON t.id = c.topicId
     WHERE c.id = (SELECT max(n.id) FROM correction n WHERE n.mentionId = c.mentionId AND n.field = c.field AND n.topicId IS c.topicId) ORDER BY c.id`,
  ).all()
}

export function listCorrectionsOf(db: ReadDb, mentionId: number): Correction[] {
  return prepared<Correction>(
    db,
    `SELECT ${correctionColumns} FROM correction c LEFT JOIN topic t ON t.id = c.topicId WHERE c.mentionId = ? ORDER BY c.id`,
  ).all(mentionId)
}

export function findCorrection(db: ReadDb, id: number): Correction | null {
  return (
    prepared<Correction>(
      db,
      `SELECT ${correctionColumns} FROM correction c LEFT JOIN topic t ON t.id = c.topicId WHERE c.id = ?`,
    ).get(id) ?? null
  )
}

export function isCorrected(db: ReadDb, mentionId: number): boolean {
  return (
    prepared<number>(db, 'SELECT EXISTS (SELECT 1 FROM correction WHERE mentionId = ?)')
      .pluck()
      .get(mentionId) === 1
  )
}

export function listTextsUpTo(
  db: ReadDb,
  id: number,
  limit: number,
): { id: number; title: string | null; text: string }[] {
  return prepared<{ id: number; title: string | null; text: string }>(
    db,
    'SELECT id, title, text FROM mention WHERE id <= ? ORDER BY id DESC LIMIT ?',
  ).all(id, limit)
}

/** Complaints of the same author before a mention. */
export function countEarlierComplaints(db: ReadDb, authorId: number, before: number): number {
  return (
    prepared<number>(db, 'SELECT count(*) FROM mention WHERE authorId = ? AND id < ? AND complaint = 1')
      .pluck()
      .get(authorId, before) ?? 0
  )
}
