import type { ParsedOf } from '@shared/contract'
import { getClockRules } from '../clocks/store'
import { connectorOf } from '../connectors/list'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { getSource, setName, setSchedule, type StoredSource } from '../sources/store'
import { checkedCron, nextCronAt } from './cron'

type Changes = Omit<ParsedOf<'source.set'>, 'client' | 'source'>

const minuteMs = 60_000

/** Changes what a source is called and when it is read; what is left out stays. */
export function changeSource(
  db: WriteDb,
  id: number,
  changes: Changes,
  { now, device }: { now: number; device: string },
): void {
  const held = getSource(db, id)
  const plan = planOf(db, held, changes, now)
  inTransaction(db, () => {
    if (changes.name) setName(db, id, changes.name)
    setSchedule(db, id, plan)
    appendJournal(db, { event: 'source.set', data: { source: id, ...changes } }, now, device)
  })
}

function planOf(db: WriteDb, held: StoredSource, { intervalMinutes, cron }: Changes, now: number) {
  const { shortestIntervalMs } = connectorOf(held.connector)
  const wanted = intervalMinutes === undefined ? (held.intervalMs ?? 0) : intervalMinutes * minuteMs
  const intervalMs = Math.max(wanted, shortestIntervalMs)
  const zone = getClockRules(db).hours.timeZone
  const pattern = cron === undefined ? held.cron : cron && checkedCron(cron, zone, now, shortestIntervalMs)
  const next = pattern ? nextCronAt(pattern, zone, now) : Math.max(now, (held.lastRunAt ?? 0) + intervalMs)
  // One that somebody has to look at first stays that way.
  return { intervalMs, cron: pattern || null, nextRunAt: held.nextRunAt === null ? null : next }
}
