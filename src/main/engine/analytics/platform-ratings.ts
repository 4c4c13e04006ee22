import type { PlatformRatings } from '@shared/model/analytics'
import type { RatingReading } from '@shared/model/source'
import { prepared } from '../db/database'
import type { Ground } from './ground'

/** What platforms say of the brand in sum along the period, with what stood when it began. It is of all who ever rated there: no filter narrows it. */
export function platformRatings({ db, period }: Ground): PlatformRatings[] {
  const rows = prepared<RatingReading & { id: number; source: string }>(
    db,
    `SELECT s.id, s.name AS source, r.at, r.value, r.best, r.count
     FROM source s JOIN subject j ON j.id = s.subjectId JOIN sourceRating r ON r.sourceId = s.id
     WHERE j.kind = 'brand' AND r.at < :to
       AND r.at >= coalesce((SELECT max(at) FROM sourceRating WHERE sourceId = s.id AND at <= :from), 0)
     ORDER BY s.id, r.at`,
  ).all({ from: period.from, to: period.to })
  const bySource = new Map<number, PlatformRatings>()
  for (const { id, source, ...reading } of rows) {
    const held = bySource.get(id) ?? { id, source, readings: [] }
    held.readings.push(reading)
    bySource.set(id, held)
  }
  return [...bySource.values()]
}
