import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SeverityLevel } from '@shared/model/spike'
import { parseQuery } from '@shared/text/query/parse-query'
import { inTransaction, type ReadDb, type WriteDb } from '../db/database'
import { querySql } from '../mentions/query-sql'
import { coverageOf } from './coverage'
import { followSpikes, type FollowedSpike } from './follow-spikes'
import { seriesOf } from './series-of'
import { severityOf } from './severity-of'
import { toldWithin } from './severity-store'
import { spikeQuery } from './spike-query'
import { dayHours, lookbackHours } from './spikes-at'
import * as store from './store'
import { hourMs, hourOf, listReads, listUpset, mostUpset } from './upset-store'

/** The first look goes back so far, so that what is past can be learned from. */
const firstLookHours = 90 * dayHours
/** After a longer absence not each hour is looked at again. */
const hourlyFor = 7 * dayHours
const coarseHours = 6

/** What a look found: all that began, went on or ended since the look before. */
export interface Look {
  followed: FollowedSpike[]
}

/** So many hours are looked at before other calls have their turn. */
const atOnce = 12

/** Reads only; what it found is stored by `keepLook`. */
export async function look(db: ReadDb, now: number): Promise<Look> {
  const hour = hourOf(now)
  const lookedAt = store.findLookedAt(db)
  const looked = lookedAt === null ? hour - firstLookHours : hourOf(lookedAt)
  const since = Math.min(hour, Math.max(looked, hour - firstLookHours))
  const from = since - lookbackHours
  const upsets = listUpset(db, from, hour + 1)
  // Where the bound cut something off, nothing is known of what lies before.
  const knownFrom = upsets.length < mostUpset ? from : (upsets[0]?.hour ?? hour) + 1
  const coverage = coverageOf(listReads(db, from), knownFrom, hour + 1)
  const series = seriesOf(upsets)
  const hours = hoursFrom(since, hour)
  let followed = running(db)
  for (let start = 0; start < hours.length; start += atOnce) {
    if (start > 0) await nextTurn()
    const over = followed.filter(({ endHour }) => endHour !== null)
    const open = followed.filter(({ endHour }) => endHour === null)
    followed = [...over, ...followSpikes(series, coverage, open, hours.slice(start, start + atOnce))]
  }
  return { followed }
}

function hoursFrom(since: number, hour: number): number[] {
  const step = hour - since > hourlyFor ? coarseHours : 1
  const count = Math.floor((hour - since) / step)
  return Array.from({ length: count + 1 }, (_, index) => hour - (count - index) * step)
}

function running(db: ReadDb): FollowedSpike[] {
  return store.listRunning(db).map(({ subjectId, topicId, startedAt, ...spike }) => ({
    ...{ id: spike.id, subject: subjectId, topic: topicId, platform: spike.platform },
    ...{ count: spike.count, low: spike.low, high: spike.high },
    ...{ startHour: hourOf(startedAt), endHour: null },
  }))
}

/** Stores a look in one transaction; says whether anything became of it. */
export function keepLook(db: WriteDb, { followed }: Look, now: number): boolean {
  return inTransaction(db, () => {
    const before = new Map(store.listRunning(db).map((spike) => [spike.id, spike]))
    const changed = followed.filter((spike) => {
      const held = spike.id === null ? undefined : before.get(spike.id)
      return held === undefined || held.count !== spike.count || spike.endHour !== null
    })
    for (const spike of changed) keep(db, spike, now)
    store.saveLookedAt(db, now)
    return changed.length > 0
  })
}

function keep(db: WriteDb, spike: FollowedSpike, now: number): void {
  const endedAt = spike.endHour === null ? null : spike.endHour * hourMs
  const level = levelOf(db, spike, endedAt ?? now, now)
  const { id, subject, topic, platform, startHour, count, low, high } = spike
  if (id !== null) store.updateSpike(db, id, { count, level, endedAt })
  else {
    const startedAt = Math.min(now, (startHour + 1) * hourMs)
    store.insertSpike(db, {
      ...{ subjectId: subject, topicId: topic, platform, count, low, high, level, startedAt, endedAt },
    })
  }
}

/** Of the day before it began, and all of it that is counted. */
function levelOf(db: ReadDb, spike: FollowedSpike, until: number, now: number): SeverityLevel {
  const query = parseQuery(spikeQuery({ ...store.namesOf(db, spike), platform: spike.platform }))
  const from = Math.min(spike.startHour * hourMs, until) - dayHours * hourMs
  return severityOf(toldWithin(db, querySql(query, now), from, until + 1)).level
}
