import { isGoodRun } from '../sources/gap-store'
import { prepared } from '../db/database'
import type { Ground } from './ground'

export interface ReadSource {
  id: number
  name: string
  createdAt: number
  pausedAt: number | null
}

/** The sources of the brand that are read on a schedule. */
export function listReadSources({ db }: Ground): ReadSource[] {
  return prepared<ReadSource>(
    db,
    `SELECT s.id, s.name, s.createdAt, s.pausedAt FROM source s JOIN subject j ON j.id = s.subjectId
     WHERE s.intervalMs IS NOT NULL AND j.kind = 'brand' ORDER BY s.id`,
  ).all()
}

/** The days of the client's clocks on which a source was read with success in the period. */
export function listDaysRead({ db, period }: Ground, sourceId: number): number[] {
  return prepared<number>(
    db,
    `SELECT DISTINCT (startedAt + (SELECT offsetMs FROM localTime WHERE fromAt <= startedAt ORDER BY fromAt DESC LIMIT 1)) / 86400000
     FROM sourceRun WHERE sourceId = ? AND startedAt >= ? AND startedAt < ? AND ${isGoodRun}`,
  )
    .pluck()
    .all(sourceId, period.from, period.to)
}

/** The days of the period from which a source has brought anything, whenever it was read: they are known. */
export function listDaysBrought({ db, period }: Ground, sourceId: number): number[] {
  return prepared<number>(
    db,
    `SELECT DISTINCT day FROM subject s CROSS JOIN rollup c ON c.subjectId = s.id
     WHERE c.dimension = 'source' AND c.day >= ? AND c.day < ? AND c.key = ? AND c.negative + c.mixed + c.neutral + c.positive > 0`,
  )
    .pluck()
    .all(period.fromDay, period.toDay, sourceId)
}
