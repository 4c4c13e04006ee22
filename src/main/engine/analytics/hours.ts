import type { HourMap } from '@shared/model/analytics'
import { listSums, totalOf } from './cells-store'
import type { Ground } from './ground'

/** When complaints are published, by the client's clocks, beside its business hours. */
export function hours(ground: Ground): HourMap {
  const cells = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  let n = 0
  for (const { weekday, key, complaints } of listSums(ground, 'hour', ground.period, 'weekdayKey', {
    sums: ['complaints'],
  })) {
    const row = cells[weekday]
    if (row) row[key] = complaints
    n += complaints
  }
  const { complaints } = totalOf(ground, ground.period)
  return { cells, n, untimed: complaints - n, hours: ground.rules.hours }
}
