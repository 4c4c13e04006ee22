import type { CrisisFigures, CrisisRoom, PostMortem, UnansweredRow } from '@shared/model/crisis'
import type { Locale } from '@shared/model/client'
import { parseQuery } from '@shared/text/query/parse-query'
import { compileCases, countCases, listCaseRows } from '../cases/list-store'
import type { ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { querySql } from '../mentions/query-sql'
import { countHits, listRows } from '../mentions/read-store'
import { severityOf } from '../spikes/severity-of'
import { toldWithin } from '../spikes/severity-store'
import { getSpike } from '../spikes/store'
import { clockOf } from './act-on-crisis'
import { crisisFigures } from './crisis-figures'
import { countHours, sumOf } from './hours-store'
import { hoursIn, usualIn } from './room-hours'
import { listPlaybooks } from './playbook-store'
import { findStatement } from './statement-store'
import * as store from './store'
import type { StoredCrisis } from './store'
import { upsetSql, upsetWords } from './upset-in'

const dayMs = 86_400_000
export const drillMs = 7 * dayMs

/** Everything that a room shows, counted by its own clock. */
export function roomOf(db: ReadDb, id: number, lang: Locale, now: number): CrisisRoom {
  const room = store.getCrisis(db, id)
  const clockAt = clockOf(room, now)
  const { name, query, openedAt, openedBy, closedAt, drillFrom } = room
  const severity = severityOf(toldWithin(db, querySql(parseQuery(query), now), clockAt - dayMs, clockAt + 1))
  const hours = hoursIn(db, query, clockAt, now)
  return {
    ...{ id, name, query, openedAt, openedBy, closedAt, drillFrom, clockAt, severity, hours },
    level: severity.negativity.of > 0 ? severity.level : room.level,
    isDrill: drillFrom !== null,
    drillUntil: drillFrom === null ? null : drillFrom + drillMs,
    playbook: listPlaybooks(db, lang).find(({ kind }) => kind === room.playbook)?.name ?? room.playbook,
    lastDay: sumOf(countHours(db, upsetSql(query, now), clockAt - dayMs, clockAt + 1)),
    usual: usualIn(db, query, clockAt, now),
    alarmAt: alarmOf(db, room),
    statement: room.statement === null ? null : findStatement(db, room.statement),
    steps: store.listSteps(db, id),
    decisions: store.listDecisions(db, id),
    unanswered: drillFrom === null ? openCases(db, query, now) : writtenInDrill(db, query, clockAt, now),
    figures: closedAt === null ? crisisFigures(db, room, now) : frozen(room),
    postMortem: postMortemOf(room),
  }
}

function alarmOf(db: ReadDb, { spikeId }: StoredCrisis): number | null {
  return spikeId === null ? null : getSpike(db, spikeId).startedAt
}

const mostShown = 30

/** Who still waits for an answer, the newest first. */
function openCases(db: ReadDb, query: string, now: number): CrisisRoom['unanswered'] {
  const sql = compileCases(db, `(${query}) ${upsetWords} status:open`, now)
  const rows = listCaseRows(db, sql, 'newest', null, mostShown)
  return {
    total: countCases(db, sql),
    rows: rows.map(({ id, latest, clock }) => ({ mention: latest, case: id, clock })),
  }
}

/** In a drill all that was written in its last day waits: what was answered then has not been answered yet. */
function writtenInDrill(db: ReadDb, query: string, clockAt: number, now: number): CrisisRoom['unanswered'] {
  const sql = upsetSql(query, now)
  const bounded = {
    ...sql,
    where: `${sql.where} AND ${sql.key} >= ?`,
    params: [...sql.params, firstIdAt(clockAt - dayMs)],
  }
  const until = firstIdAt(clockAt + 1) - 1
  const rows = listRows(db, bounded, until, mostShown)
  const total = countHits(db, {
    ...bounded,
    where: `${bounded.where} AND ${sql.key} <= ?`,
    params: [...bounded.params, until],
  })
  return { total, rows: rows.map((mention): UnansweredRow => ({ mention, case: null, clock: null })) }
}

function frozen({ figures }: StoredCrisis): CrisisFigures | null {
  return figures === null ? null : (JSON.parse(figures) as CrisisFigures | null)
}

function postMortemOf(room: StoredCrisis): PostMortem | null {
  const { closedAt, closedBy, happened, did, changes } = room
  if (closedAt === null) return null
  return {
    happened: happened ?? '',
    did: did ?? '',
    changes: changes ?? '',
    by: closedBy ?? '',
    figures: frozen(room),
  }
}
