import type { Gap } from '@shared/model/analytics'
import { dayAt, dayText } from '@shared/text/hours/local-days'
import { listDaysBrought, listDaysRead, listReadSources, type ReadSource } from './gaps-store'
import type { Ground } from './ground'

/** The stretches of the period in which a source that should have been read was not, and from which nothing of it is known. */
export function gapsOf(ground: Ground): Gap[] {
  return listReadSources(ground).flatMap((source) => gapsOfSource(ground, source))
}

function gapsOfSource(ground: Ground, source: ReadSource): Gap[] {
  const known = new Set([...listDaysRead(ground, source.id), ...listDaysBrought(ground, source.id)])
  const { period, zone, today } = ground
  const from = Math.max(period.fromDay, dayAt(zone, source.createdAt))
  const to = Math.min(period.toDay, source.pausedAt === null ? today : dayAt(zone, source.pausedAt))
  const gaps: Gap[] = []
  for (let day = from; day < to; day += 1) {
    if (known.has(day)) continue
    const last = gaps.at(-1)
    if (last?.to === dayText(day - 1)) last.to = dayText(day)
    else gaps.push({ source: source.name, from: dayText(day), to: dayText(day) })
  }
  return gaps
}
