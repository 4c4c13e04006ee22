import type { WriteDb } from '../db/database'
import { listScheduled, setNextRun } from '../sources/store'
import { nextCronAt } from './cron'

/** Moves the plans that follow the client's clocks to the clocks of another zone. */
export function replanByClocks(db: WriteDb, zone: string, now: number): void {
  for (const { id, cron, nextRunAt } of listScheduled(db)) {
    // One that somebody has to look at first stays that way.
    if (cron === null || nextRunAt === null) continue
    setNextRun(db, id, nextCronAt(cron, zone, now) ?? nextRunAt)
  }
}
