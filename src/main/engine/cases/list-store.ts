import type { CaseCounts, CaseOutline, CasePlace } from '@shared/contract/cases'
import { caseQueues, type CaseKind, type CaseOrder, type CaseQueue, type CaseRow } from '@shared/model/case'
import type { Priority } from '@shared/model/clock'
import { parseQuery } from '@shared/text/query/parse-query'
import { prepared, type ReadDb } from '../db/database'
import { listRowsById } from '../mentions/read-store'
import { commonness, commonWords, pageOfCommonWords, type CommonWords } from './common-words-store'
import { casePageSql, caseSql, orderColumns, wordsOfQuery, type CaseSql } from './list-sql'

interface StoredRow {
  id: number
  kind: CaseKind
  queue: CaseQueue
  isNew: number
  priority: Priority
  assignee: string | null
  tags: string | null
  urgency: number
  mentionCount: number
  channelCount: number
  clockKind: 'first' | 'next' | null
  clockStartedAt: number | null
  dueAt: number | null
  answeredAt: number | null
  snoozedUntil: number | null
  promiseDueAt: number | null
  latestMentionId: number
}

const rowColumns = `c.id, c.kind, c.queue, c.isNew, c.priority, c.assignee, c.urgency, c.mentionCount, c.channelCount, c.clockKind,
  c.clockStartedAt, c.dueAt, c.answeredAt, c.snoozedUntil, c.promiseDueAt, c.latestMentionId,
  (SELECT group_concat(g.tag, char(31)) FROM caseTag g WHERE g.caseId = c.id) AS tags`

/** A query over cases, and the way of its pages; `common` is there where a page of it is better found bit by bit. */
export interface CompiledCases extends CaseSql {
  way: 'ordered' | 'led'
  common: CommonWords | null
}

/** Chooses how a query over cases is asked, by how common its words are. */
export function compileCases(db: ReadDb, text: string, now: number): CompiledCases {
  const query = parseQuery(text)
  const words = wordsOfQuery(query)
  const hitsPerId = words === null ? null : commonness(db, words)
  return {
    ...caseSql(query, now, 'lead'),
    way: words !== null && hitsPerId === null ? 'led' : 'ordered',
    common: hitsPerId === null ? null : commonWords(query, hitsPerId, now),
  }
}

export function firstPlace(order: CaseOrder): CasePlace {
  const end = Number.MAX_SAFE_INTEGER
  return orderColumns[order].isDescending ? [end, end] : [-end, -end]
}

export function listCaseRows(
  db: ReadDb,
  sql: CompiledCases,
  order: CaseOrder,
  from: CasePlace | null,
  limit: number,
): CaseRow[] {
  const place = from ?? firstPlace(order)
  const stored = sql.common
    ? pageOfCommonWords<StoredRow>(db, sql.common, { columns: rowColumns, order, from: place, limit })
    : prepared<StoredRow>(db, casePageSql(sql, order, rowColumns, sql.way)).all(
        ...sql.params,
        ...place,
        limit,
      )
  const latest = listRowsById(
    db,
    stored.map(({ latestMentionId }) => latestMentionId),
  )
  return stored.flatMap((row) => {
    const mention = latest.get(row.latestMentionId)
    return mention ? [{ ...toCaseRow(row), latest: mention }] : []
  })
}

function toCaseRow({
  clockKind,
  clockStartedAt,
  dueAt,
  tags,
  isNew,
  latestMentionId: _,
  ...row
}: StoredRow): Omit<CaseRow, 'latest'> {
  return {
    ...row,
    isNew: isNew === 1,
    tags: tags?.split('\u001f') ?? [],
    clock:
      clockKind && clockStartedAt !== null ? { kind: clockKind, startedAt: clockStartedAt, dueAt } : null,
  }
}

/** Counts the cases and keeps the place of the first of every page. */
export function outlineOfCases(
  db: ReadDb,
  sql: CompiledCases,
  order: CaseOrder,
  rowsPerPage: number,
): CaseOutline {
  const anchors: CasePlace[] = []
  let total = 0
  const { column } = orderColumns[order]
  const places = prepared<CasePlace>(db, casePageSql(sql, order, `${column}, c.id`, sql.way)).raw()
  for (const place of places.iterate(...sql.params, ...firstPlace(order), -1)) {
    if (total % rowsPerPage === 0) anchors.push(place)
    total += 1
  }
  return { total, anchors }
}

/** The ids of all cases that a query finds, in the order of the clock. */
export function listCaseIds(db: ReadDb, sql: CompiledCases): number[] {
  return prepared<number>(db, casePageSql(sql, 'clock', 'c.id', sql.way))
    .pluck()
    .all(...sql.params, ...firstPlace('clock'), -1)
}

export function countCases(db: ReadDb, { where, params }: CaseSql): number {
  return (
    prepared<number>(db, `SELECT count(*) FROM caseFile c WHERE ${where}`)
      .pluck()
      .get(...params) ?? 0
  )
}

export function countsOf(db: ReadDb, now: number): CaseCounts {
  const ofQueue = (queue: CaseQueue) =>
    prepared<number>(db, 'SELECT count(*) FROM caseFile WHERE queue = ?').pluck().get(queue) ?? 0
  const count = (where: string, ...params: number[]) =>
    prepared<number>(db, `SELECT count(*) FROM caseFile WHERE ${where}`)
      .pluck()
      .get(...params) ?? 0
  const named = (sql: string) => Object.fromEntries(prepared<[string, number]>(db, sql).raw().all())
  return {
    queues: Object.fromEntries(caseQueues.map((queue) => [queue, ofQueue(queue)])) as Record<
      CaseQueue,
      number
    >,
    new: count("isNew = 1 AND queue = 'unanswered'"),
    // Where no clock runs, sortAt is a start and not a deadline; such cases are few or all, and the latter have no hours at all.
    overdue: count("queue = 'unanswered' AND sortAt < ? AND dueAt < ?", now, now),
    promised: countCases(db, {
      where: `c.id IN (SELECT p.caseId FROM promise p WHERE p.status = 'pending') AND c.queue <> 'merged'`,
      params: [],
    }),
    assignees: named(
      'SELECT assignee, count(*) FROM caseFile WHERE assignee IS NOT NULL GROUP BY assignee ORDER BY 2 DESC LIMIT 50',
    ),
    tags: named('SELECT tag, count(*) FROM caseTag GROUP BY tag ORDER BY 2 DESC LIMIT 50'),
  }
}
