import type { Query } from '@shared/text/query/query'
import { parseQuery } from '@shared/text/query/parse-query'
import { querySql, type QuerySql } from '../mentions/query-sql'

/** Who is unhappy in what a query finds: the same as in the spike test. */
export const upsetWords = '(complaint:yes OR sentiment:negative) -is:own'

export function upsetSql(query: string, now: number): QuerySql {
  const parts = [parseQuery(query), parseQuery(upsetWords)].flatMap(partsOf)
  return querySql({ kind: 'and', parts }, now)
}

/** Flat, so that the part that may lead is seen. */
function partsOf(query: Query): Query[] {
  return query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
}
