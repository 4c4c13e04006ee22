import type { CaseOrder } from '@shared/model/case'
import type { FieldQuery, Query } from '@shared/text/query/query'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { caseCondition } from '../mentions/case-condition'
import type { Condition } from '../mentions/condition'
import { ftsExpression, isWordsOnly } from '../mentions/fts-expression'
import { condition } from '../mentions/query-sql'

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
 * What is said of cases is asked of their rows. All else that stands beside it must hold of one and the same mention of
 * the case. `areWordsRare`: then the words are looked up first and lead to few cases; else cases are gone through in order and
 * tested, which finds a page of common words soon.
 */
export function caseSql(query: Query, now: number, areWordsRare: boolean): CaseSql {
  const parts = query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
  const ofMentions = parts.filter((part) => !asksForCases(part))
  const all = [
    { sql: "c.queue <> 'merged'", params: [] },
    ...parts.filter(asksForCases).map((part) => onCase(part, now)),
    ...(ofMentions.length > 0 ? [onMention(ofMentions, now, areWordsRare)] : []),
  ]
  return { where: all.map(({ sql }) => sql).join(' AND '), params: all.flatMap(({ params }) => params) }
}

/** The words of a query as the search index takes them; null where it has none. */
export function wordsOf(parts: readonly Query[]): string | null {
  return ftsExpression({ kind: 'and', parts: parts.filter(isWordsOnly) })
}

export function wordsOfQuery(query: Query): string | null {
  return wordsOf(query.kind === 'and' ? query.parts.filter((part) => !asksForCases(part)) : [query])
}

/** One mention of the case of which all parts hold. `wordsLead`: the search index leads to the cases, instead of each case being tested. */
function onMention(parts: readonly Query[], now: number, wordsLead = false): Condition {
  const words = wordsOf(parts)
  const rest = words === null ? parts : parts.filter((part) => !isWordsOnly(part))
  const conditions = rest.map((part) => condition(part, now, null))
  const tests = conditions.map(({ sql }) => ` AND ${sql}`).join('')
  const params = [...(words === null ? [] : [words]), ...conditions.flatMap((one) => one.params)]
  if (words === null) {
    const from = 'caseMention k JOIN mention m ON m.id = k.mentionId'
    return { sql: `EXISTS (SELECT 1 FROM ${from} WHERE k.caseId = c.id${tests})`, params }
  }
  // The mention itself is read only where more is asked of it than its words.
  const mention = tests === '' ? '' : ' CROSS JOIN mention m ON m.id = k.mentionId'
  const from = wordsLead
    ? `mentionSearch f CROSS JOIN caseMention k ON k.mentionId = f.rowid${mention}`
    : `caseMention k CROSS JOIN mentionSearch f ON f.rowid = k.mentionId${mention}`
  const sql = wordsLead
    ? `c.id IN (SELECT k.caseId FROM ${from} WHERE f.mentionSearch MATCH ?${tests})`
    : `EXISTS (SELECT 1 FROM ${from} WHERE k.caseId = c.id AND f.mentionSearch MATCH ?${tests})`
  return { sql, params }
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
