import type { Platform } from '@shared/model/mention'
import { isGoodRun } from '../sources/gap-store'
import { prepared, type ReadDb } from '../db/database'
import { firstIdAt, timeOfId } from '../mentions/mention-id'
import type { SourceReads } from './coverage'
import type { Upset } from './series-of'

export const hourMs = 3_600_000
export const hourOf = (at: number) => Math.floor(at / hourMs)

/** More than that are not read at once: the newest say what is going on. */
export const mostUpset = 200_000

/** From the index alone; subjects and topics from theirs. Newest first, so that a bound keeps the newest. */
export const upsetSql = `SELECT m.id, m.sourceId, s.platform,
    (SELECT group_concat(y.subjectId) FROM mentionSubject y WHERE y.mentionId = m.id) AS subjects,
    (SELECT group_concat(z.topicId) FROM mentionTopic z WHERE z.mentionId = m.id) AS topics
  FROM mention m INDEXED BY mentionUpset CROSS JOIN source s ON s.id = m.sourceId
  WHERE m.isOwner = 0 AND (m.complaint = 1 OR m.sentiment = 'negative') AND m.id >= ? AND m.id < ?
  ORDER BY m.id DESC LIMIT ?`

interface StoredUpset {
  id: number
  sourceId: number
  platform: Platform
  subjects: string | null
  topics: string | null
}

/** The unhappy mentions of some hours in the order of time. */
export function listUpset(db: ReadDb, fromHour: number, toHour: number): Upset[] {
  const rows = prepared<StoredUpset>(db, upsetSql).all(
    firstIdAt(fromHour * hourMs),
    firstIdAt(toHour * hourMs),
    mostUpset,
  )
  return rows.reverse().map(({ id, sourceId, platform, subjects, topics }) => ({
    hour: hourOf(timeOfId(id)),
    source: sourceId,
    platform,
    subjects: idsIn(subjects),
    topics: idsIn(topics),
  }))
}

function idsIn(list: string | null): number[] {
  return list === null ? [] : list.split(',').map(Number)
}

/** What is known of when each source was read. What is not read on a schedule is known since its first mention. */
export function listReads(db: ReadDb, fromHour: number): SourceReads[] {
  const sources = prepared<{
    id: number
    intervalMs: number | null
    createdAt: number
    firstId: number | null
  }>(
    db,
    `SELECT id, intervalMs, createdAt,
       (SELECT m.id FROM mention m INDEXED BY mentionBySource WHERE m.sourceId = source.id ORDER BY m.id LIMIT 1) AS firstId FROM source`,
  ).all()
  const runs = prepared<number>(
    db,
    `SELECT DISTINCT startedAt / ${hourMs} FROM sourceRun WHERE sourceId = ? AND startedAt >= ?
     AND ${isGoodRun}`,
  ).pluck()
  return sources.map(({ id, intervalMs, createdAt, firstId }) => ({
    source: id,
    sinceHour: intervalMs === null ? hourOf(timeOfId(firstId ?? Infinity)) : hourOf(createdAt),
    schedule:
      intervalMs === null
        ? null
        : { everyHours: Math.max(1, intervalMs / hourMs), runHours: runs.all(id, fromHour * hourMs) },
  }))
}
