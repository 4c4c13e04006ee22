import type { CaseOrder } from '@shared/model/case'
import type { FieldQuery, Query } from '@shared/text/query/query'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { caseCondition } from '../mentions/case-condition'
import type { Condition } from '../mentions/condition'
import { ftsExpression, isWordsOnly } from '../mentions/fts-expression'
import { condition } from '../mentions/query-sql'
import { pointsOfPriority } from './refresh'

/** A query over cases as SQL: a condition on the row `c` of caseFile. */
export interface CaseSql {
  where: string
  params: (string | number)[]
}

/** How each order sorts: by which column, and whether the largest comes first. */
export const orderColumns: Record<CaseOrder, { column: string; isDescending: boolean }> = {
  clock: { column: 'c.sortAt', isDescending: false },
  urgency: { column: 'c.urgency', isDescending: true },
  newest: { column: 'c.latestMentionId', isDescending: true },
}

/**
 * How a page is found: `ordered` along an index of its order, `bounded` the same no further than to another place, `led` by the few ids that
 * a condition gives: they are looked up and sorted, where the order has none of them for long stretches.
 */
export type PageWay = 'ordered' | 'bounded' | 'led'

/** A page from a place on. Apart from its run, so that a test can look at its plan. */
export function casePageSql(
  { where }: CaseSql,
  order: CaseOrder,
  columns: string,
  way: PageWay = 'ordered',
): string {
  const { column, isDescending } = orderColumns[order]
  const [from, to, turn] = isDescending ? ['<=', '>=', 'DESC'] : ['>=', '<=', 'ASC']
  const sort = `ORDER BY ${column} ${turn}, c.id ${turn}`
  const place = `(${column}, c.id) ${from} (?, ?)`
  if (way === 'led') {
    // Sorted by their ids alone: a whole row is read only of those that stand on the page.
    const ids = `SELECT c.id AS pageId FROM caseFile c NOT INDEXED WHERE ${where} AND ${place} ${sort} LIMIT ?`
    return `SELECT ${columns} FROM (${ids}) CROSS JOIN caseFile c ON c.id = pageId ${sort}`
  }
  const bound = way === 'bounded' ? ` AND (${column}, c.id) ${to} (?, ?)` : ''
  return `SELECT ${columns} FROM caseFile c WHERE ${where} AND ${place}${bound} ${sort} LIMIT ?`
}

/**
 * How words find cases. `lead`: they are looked up first and lead to the cases, which is best for rare words and wherever all cases are
 * wanted. `within`: the same among the mentions of an id from :firstId to :lastId. `test`: each case is tested.
 */
export type WordsRole = 'lead' | 'within' | 'test'

/** What is said of cases is asked of their rows. All else that stands beside it must hold of one and the same mention of the case. */
export function caseSql(query: Query, now: number, words: WordsRole): CaseSql {
  const ofMentions = partsOf(query).filter((part) => !asksForCases(part))
  return joined([
    ...onCases(query, now),
    ...ofMentions.flatMap(leastUrgency),
    ...(ofMentions.length > 0 ? [onMention(ofMentions, now, words)] : []),
  ])
}

/** A case is as urgent as its most urgent mention or more, but for what a low priority takes away: its row alone rules most cases out. */
function leastUrgency(part: Query): Condition[] {
  if (part.kind !== 'field' || part.field !== 'urgency' || !part.operator.startsWith('>')) return []
  const least = Math.min(...part.values.map((value) => Number(value.replace(',', '.'))))
  return [
    {
      sql: "c.urgency >= ? + iif(c.priority = 'low', ?, 0)",
      params: [least, pointsOfPriority.low],
    },
  ]
}

/** All cases that a query may find, as far as their own rows tell. */
export function candidateSql(query: Query, now: number): CaseSql {
  return joined(onCases(query, now))
}

function onCases(query: Query, now: number): Condition[] {
  const ofCases = partsOf(query).filter(asksForCases)
  return [{ sql: "c.queue <> 'merged'", params: [] }, ...ofCases.map((part) => onCase(part, now))]
}

function partsOf(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
}

function joined(all: readonly Condition[]): CaseSql {
  return { where: all.map(({ sql }) => sql).join(' AND '), params: all.flatMap(({ params }) => params) }
}

/** The words of a query as the search index takes them; null where it has none. */
export function wordsOf(parts: readonly Query[]): string | null {
  return ftsExpression({ kind: 'and', parts: parts.filter(isWordsOnly) })
}

export function wordsOfQuery(query: Query): string | null {
  return wordsOf(query.kind === 'and' ? query.parts.filter((part) => !asksForCases(part)) : [query])
}

/** One mention of the case of which all parts hold. */
function onMention(parts: readonly Query[], now: number, role: WordsRole = 'test'): Condition {
  const words = wordsOf(parts)
  const rest = words === null ? parts : parts.filter((part) => !isWordsOnly(part))
  const conditions = rest.map((part) => condition(part, now, null))
  const tests = conditions.map(({ sql }) => ` AND ${sql}`).join('')
  const params = [...(words === null ? [] : [words]), ...conditions.flatMap((one) => one.params)]
  if (words === null) {
    // Most of what is asked of a mention stands in this index, and many cases are tested for a page, all that wait for a figure.
    const from = 'caseMention k CROSS JOIN mention m INDEXED BY mentionFigures ON m.id = k.mentionId'
    return { sql: `EXISTS (SELECT 1 FROM ${from} WHERE k.caseId = c.id${tests})`, params }
  }
  // The mention itself is read only where more is asked of it than its words.
  const mention = tests === '' ? '' : ' CROSS JOIN mention m ON m.id = k.mentionId'
  if (role === 'test') {
    const from = `caseMention k CROSS JOIN mentionSearch f ON f.rowid = k.mentionId${mention}`
    const sql = `EXISTS (SELECT 1 FROM ${from} WHERE k.caseId = c.id AND f.mentionSearch MATCH ?${tests})`
    return { sql, params }
  }
  if (role === 'within') {
    // The words of the whole stretch are read once; then the few cases of the page look for their own mentions among them (the plus says so).
    const found =
      'SELECT f.rowid FROM mentionSearch f WHERE f.mentionSearch MATCH ? AND f.rowid BETWEEN CAST(:firstId AS INTEGER) AND CAST(:lastId AS INTEGER)'
    const from = `caseMention k${mention} WHERE k.caseId = c.id AND +k.mentionId IN (${found})`
    return { sql: `EXISTS (SELECT 1 FROM ${from}${tests})`, params }
  }
  const from = `mentionSearch f CROSS JOIN caseMention k ON k.mentionId = f.rowid${mention}`
  return { sql: `c.id IN (SELECT k.caseId FROM ${from} WHERE f.mentionSearch MATCH ?${tests})`, params }
}

function onCase(query: Query, now: number): Condition {
  switch (query.kind) {
    case 'field':
      return caseCondition(query, now) ?? mixedField(query, now)
    case 'not': {
      const { sql, params } = onCase(query.part, now)
      return { sql: `NOT coalesce((${sql}), 0)`, params }
    }
    case 'and':
    case 'or': {
      const parts = query.parts.map((part) => onCase(part, now))
      // The plus keeps indexes out of alternatives: rows from several of them would have to be sorted.
      const [sign, joint] = query.kind === 'and' ? ['', ' AND '] : ['+', ' OR ']
      return {
        sql: `${sign}(${parts.map(({ sql }) => sql).join(joint)})`,
        params: parts.flatMap(({ params }) => params),
      }
    }
    case 'text':
    case 'all':
      return onMention([query], now)
  }
}

/** A field that holds of mentions, or of both ("is:new,unread"). */
function mixedField(query: FieldQuery, now: number): Condition {
  return onMention([query], now)
}
