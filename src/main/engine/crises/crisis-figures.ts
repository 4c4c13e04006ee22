import type { CrisisFigures } from '@shared/model/crisis'
import type { ReadDb } from '../db/database'
import { listAnswered } from './answered-store'
import { figuresOf } from './figures-of'
import { countHours } from './hours-store'
import type { StoredCrisis } from './store'
import { upsetSql } from './upset-in'

const dayMs = 86_400_000

/** From the day before the room was opened until it is closed. A drill has none: nothing of it is a figure. */
export function crisisFigures(db: ReadDb, room: StoredCrisis, now: number): CrisisFigures | null {
  if (room.drillFrom !== null) return null
  const sql = upsetSql(room.query, now)
  const end = room.closedAt ?? now
  const from = room.openedAt - dayMs
  return figuresOf(
    countHours(db, sql, from, end + 1),
    listAnswered(db, sql, from, end + 1),
    end - room.openedAt,
  )
}
