import { prepared, type ReadDb, type WriteDb } from '../db/database'
import type { TopicVoices } from './strengths'

/** So many of the newest mentions about the client tell what it is good at; older ones tell what it was. */
const heard = 5000

const newestOwn = `(SELECT y.mentionId FROM mentionSubject y WHERE y.subjectId =
    (SELECT id FROM subject WHERE kind = 'brand' ORDER BY id LIMIT 1) ORDER BY y.mentionId DESC LIMIT ${heard})`

export const voicesSql = `SELECT t.name AS topic, sum(m.sentiment = 'positive') AS positive, count(*) AS n
  FROM ${newestOwn} x CROSS JOIN mention m ON m.id = x.mentionId CROSS JOIN mentionTopic z ON z.mentionId = m.id
  CROSS JOIN topic t ON t.id = z.topicId
  WHERE m.isOwner = 0 AND m.sentiment <> 'neutral' GROUP BY z.topicId`

/** What the client's own customers feel, by topic. */
export function listVoices(db: ReadDb): TopicVoices[] {
  return prepared<TopicVoices>(db, voicesSql).all()
}

export const usualSql = `SELECT coalesce(sum(m.sentiment = 'positive'), 0) AS positive, count(*) AS n
  FROM ${newestOwn} x CROSS JOIN mention m ON m.id = x.mentionId WHERE m.isOwner = 0 AND m.sentiment <> 'neutral'`

export function getUsual(db: ReadDb): { positive: number; n: number } {
  return prepared<{ positive: number; n: number }>(db, usualSql).get() ?? { positive: 0, n: 0 }
}

/** The languages in which the client's own customers write, with how many of them. */
export function listOwnLanguages(db: ReadDb): { lang: string; n: number }[] {
  return prepared<{ lang: string; n: number }>(
    db,
    `SELECT coalesce(m.textLang, m.lang) AS lang, count(*) AS n FROM ${newestOwn} x CROSS JOIN mention m ON m.id = x.mentionId
     WHERE m.isOwner = 0 AND coalesce(m.textLang, m.lang) IS NOT NULL GROUP BY 1`,
  ).all()
}

/** By topic, in the client's own words. */
export function listDeclared(db: ReadDb): Map<string, string> {
  const rows = prepared<{ topic: string; text: string }>(db, 'SELECT topic, text FROM leadStrength').all()
  return new Map(rows.map(({ topic, text }) => [topic, text]))
}

export function saveDeclared(db: WriteDb, topic: string, text: string, at: number): void {
  prepared(
    db,
    'INSERT INTO leadStrength (topic, text, at) VALUES (?, ?, ?) ON CONFLICT (topic) DO UPDATE SET text = excluded.text, at = excluded.at',
  ).run(topic, text, at)
}

export function removeDeclared(db: WriteDb, topic: string): void {
  prepared(db, 'DELETE FROM leadStrength WHERE topic = ?').run(topic)
}
