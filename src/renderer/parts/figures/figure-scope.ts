import type { Period } from '@shared/model/period'
import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import { minuteText } from '@shared/text/query/query-time'
import { dayNumber, startOfDay } from '@shared/text/hours/local-days'

/** Of what a figure tells: what its marks need to open the mentions behind them. */
export interface FigureScope {
  client: string
  period: Period
  before: Period
  query: string
  zone: string
}

/** The mentions of the brand in some days that a condition holds of; what is filtered stays filtered. */
export function mentionsQuery(scope: FigureScope, condition = '', days: Period = scope.period): string {
  const [from, to] = momentsOf(scope, days)
  return joined(`since:${from} until:${to} about:brand -is:own ${condition}`, scope.query)
}

/** The cases opened in some days that a condition holds of. Several texts of a case may lie in other days. */
export function casesQuery(scope: FigureScope, condition = '', days: Period = scope.period): string {
  const [from, to] = momentsOf(scope, days)
  return joined(`opened>=${from} opened<${to} -status:spam ${condition}`, scope.query)
}

/** The same narrowing without a period, for what is told of now. */
export function joined(conditions: string, query: string): string {
  const parts = [conditions, query].map((text) => parseQuery(text)).filter(({ kind }) => kind !== 'all')
  return printQuery(parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts: parts.flatMap(flat) })
}

function flat(query: ReturnType<typeof parseQuery>) {
  return query.kind === 'and' ? query.parts : [query]
}

function momentsOf({ zone }: FigureScope, { from, to }: Period): [string, string] {
  return [minuteText(startOfDay(zone, dayNumber(from))), minuteText(startOfDay(zone, dayNumber(to) + 1))]
}
