import type { Platform } from '@shared/model/mention'
import { Failure } from '@shared/model/failure'
import type { SeverityLevel, SpikeRow } from '@shared/model/spike'
import { findClientSetting, saveClientSetting } from '../clients/client-setting-store'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { spikeQuery } from './spike-query'

export interface StoredSpike {
  id: number
  subjectId: number
  topicId: number | null
  platform: Platform | null
  count: number
  low: number
  high: number
  level: SeverityLevel
  startedAt: number
  endedAt: number | null
}

const columns = 'id, subjectId, topicId, platform, count, low, high, level, startedAt, endedAt'

export function listRunning(db: ReadDb): StoredSpike[] {
  return prepared<StoredSpike>(db, `SELECT ${columns} FROM spike WHERE endedAt IS NULL ORDER BY id`).all()
}

/** Where two looks found the same, the first is kept. */
export function insertSpike(db: WriteDb, spike: Omit<StoredSpike, 'id'>): void {
  prepared(
    db,
    `INSERT INTO spike (subjectId, topicId, platform, count, low, high, level, startedAt, endedAt)
     VALUES (:subjectId, :topicId, :platform, :count, :low, :high, :level, :startedAt, :endedAt)
     ON CONFLICT DO NOTHING`,
  ).run(spike)
}

type Changes = Pick<StoredSpike, 'count' | 'level' | 'endedAt'>

export function updateSpike(db: WriteDb, id: number, { count, level, endedAt }: Changes): void {
  prepared(db, 'UPDATE spike SET count = ?, level = ?, endedAt = ? WHERE id = ?').run(
    count,
    level,
    endedAt,
    id,
  )
}

const rowSql = `SELECT p.id, p.platform, p.count, p.low, p.high, p.level, p.startedAt, p.endedAt, b.name AS subject, b.kind,
    t.name AS topic, (SELECT max(c.id) FROM crisis c WHERE c.spikeId = p.id) AS room
  FROM spike p JOIN subject b ON b.id = p.subjectId LEFT JOIN topic t ON t.id = p.topicId`

interface Row extends Omit<SpikeRow, 'subject' | 'query'> {
  subject: string
  kind: 'brand' | 'competitor'
}

function toRow({ subject, kind, ...row }: Row): SpikeRow {
  const { topic, platform } = row
  return {
    ...row,
    subject: { name: subject, isBrand: kind === 'brand' },
    query: spikeQuery({ subject, topic, platform }),
  }
}

/** What the query of a spike calls its subject and its topic. */
export function namesOf(
  db: ReadDb,
  { subject, topic }: { subject: number; topic: number | null },
): { subject: string; topic: string | null } {
  const name = (sql: string, id: number) => prepared<string>(db, sql).pluck().get(id) ?? null
  return {
    subject: name('SELECT name FROM subject WHERE id = ?', subject) ?? '',
    topic: topic === null ? null : name('SELECT name FROM topic WHERE id = ?', topic),
  }
}

const mostPast = 30

export function listOpenSpikes(db: ReadDb): SpikeRow[] {
  return prepared<Row>(db, `${rowSql} WHERE p.endedAt IS NULL ORDER BY p.startedAt DESC, p.id DESC`)
    .all()
    .map(toRow)
}

export function listPastSpikes(db: ReadDb): SpikeRow[] {
  return prepared<Row>(
    db,
    `${rowSql} WHERE p.endedAt IS NOT NULL ORDER BY p.startedAt DESC, p.id DESC LIMIT ?`,
  )
    .all(mostPast)
    .map(toRow)
}

export function getSpike(db: ReadDb, id: number): SpikeRow {
  const row = prepared<Row>(db, `${rowSql} WHERE p.id = ?`).get(id)
  if (!row) throw new Failure('spike-not-found', { id })
  return toRow(row)
}

/** Those of the brand that nobody has opened a room for: what the alarm is about. */
export function countAlarms(db: ReadDb): number {
  return (
    prepared<number>(
      db,
      `SELECT count(*) FROM spike p JOIN subject b ON b.id = p.subjectId WHERE p.endedAt IS NULL AND b.kind = 'brand'
       AND NOT EXISTS (SELECT 1 FROM crisis c WHERE c.spikeId = p.id)`,
    )
      .pluck()
      .get() ?? 0
  )
}

const lookedName = 'spikes.lookedAt'

/** When it was last looked; null before the first time. */
export function findLookedAt(db: ReadDb): number | null {
  const stored = findClientSetting(db, lookedName)
  return stored === null ? null : Number(stored)
}

export function saveLookedAt(db: WriteDb, at: number): void {
  saveClientSetting(db, lookedName, String(at))
}
