import type { Choices, Scope } from '@shared/contract/analytics'
import { dayAt, dayNumber, startOfDay } from '@shared/text/hours/local-days'
import type { ClockRules } from '@shared/model/clock'
import type { Query } from '@shared/text/query/query'
import { parseQuery } from '@shared/text/query/parse-query'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import { keepHits } from './hit-store'

/** A period in the forms in which figures need it: days and moments, the end not included. */
export interface Span {
  fromDay: number
  toDay: number
  from: number
  to: number
}

/** All that a figure is worked out from. */
export interface Ground {
  db: ReadDb
  /** The rollups of all mentions, or of those that the query finds. */
  cells: 'rollup' | 'hitRollup'
  /** Null where there is no filter. */
  query: Query | null
  period: Span
  before: Span
  rules: ClockRules
  zone: string
  now: number
  today: number
  choices: Choices
}

/**
 * Makes ready what a scope asks for. With a query the mentions that it finds in both periods are counted into tables of
 * this connection's own, once for all figures of a dashboard.
 */
export function groundOf(db: ReadDb, scope: Scope, now: number): Ground {
  const rules = getClockRules(db)
  const zone = rules.hours.timeZone
  const query = parseQuery(scope.query)
  const period = spanOf(scope.period, zone)
  const before = spanOf(scope.before, zone)
  const isFiltered = query.kind !== 'all'
  if (isFiltered) {
    const within = [
      firstIdAt(Math.min(period.from, before.from)),
      firstIdAt(Math.max(period.to, before.to)),
    ] as const
    keepHits(db, querySql(query, now), within, scope.query)
  }
  const cells = isFiltered ? 'hitRollup' : 'rollup'
  return {
    db,
    cells,
    query: isFiltered ? query : null,
    period,
    before,
    rules,
    zone,
    now,
    today: dayAt(zone, now),
    choices: scope.choices,
  }
}

function spanOf({ from, to }: Scope['period'], zone: string): Span {
  const [fromDay, toDay] = [dayNumber(from), dayNumber(to) + 1]
  return { fromDay, toDay, from: startOfDay(zone, fromDay), to: startOfDay(zone, toDay) }
}
