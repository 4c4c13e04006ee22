import Database from 'better-sqlite3'
import type { Choices } from '@shared/contract/analytics'
import { periodBefore, type Period } from '@shared/model/period'
import { groundOf, type Ground } from '../../src/main/engine/analytics/ground'
import type { WriteDb } from '../../src/main/engine/db/database'
import type { CaseClient } from './case-client'

const readers = new WeakMap<WriteDb, Database.Database>()

/** What a figure stands on, over a client of a test: a period and the one before it, perhaps a filter; read as the app reads it. */
export function figureGround(
  { db }: CaseClient,
  {
    period,
    query = '',
    now,
    choices = {},
  }: { period: Period; query?: string; now: number; choices?: Choices },
): Ground {
  const reader = readers.get(db) ?? new Database(db.name, { readonly: true })
  readers.set(db, reader)
  return groundOf(reader, { client: 'test', period, before: periodBefore(period), query, choices }, now)
}
