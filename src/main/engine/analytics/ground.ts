import type { Choices, Scope } from '@shared/contract/analytics'
import { dayAt, dayNumber, startOfDay } from '@shared/text/hours/local-days'
import type { ClockRules } from '@shared/model/clock'
import type { Query } from '@shared/text/query/query'
import { parseQuery } from '@shared/text/query/parse-query'
import { getClockRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import { onceFor, type Once } from './once'

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
  /** Null where there is no filter. */
  query: Query | null
  period: Span
  before: Span
  rules: ClockRules
  zone: string
  now: number
  today: number
  choices: Choices
  /** Works out once what several figures of a board stand on. */
  once: Once
}

/** A query's words of time ("since:7d") stand still for so long, so that the figures of a board are of the same mentions. */
const standsForMs = 60_000

export function groundOf(db: ReadDb, { period, before, query: text, choices }: Scope, now: number): Ground {
  const rules = getClockRules(db)
  const zone = rules.hours.timeZone
  const query = parseQuery(text)
  return {
    db,
    query: query.kind === 'all' ? null : query,
    period: spanOf(period, zone),
    before: spanOf(before, zone),
    rules,
    zone,
    now,
    today: dayAt(zone, now),
    choices,
    once: onceFor(db, [text, period, before, Math.floor(now / standsForMs)]),
  }
}

function spanOf({ from, to }: Scope['period'], zone: string): Span {
  const [fromDay, toDay] = [dayNumber(from), dayNumber(to) + 1]
  return { fromDay, toDay, from: startOfDay(zone, fromDay), to: startOfDay(zone, toDay) }
}
