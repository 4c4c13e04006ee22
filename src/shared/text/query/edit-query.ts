import type { FieldName, Operator, Query } from './query'

/** The values that a field is asked for at the top of a query; empty when it is not. */
export function valuesOf(query: Query, field: FieldName): string[] {
  return partsOf(query).flatMap((part) => (part.kind === 'field' && part.field === field ? part.values : []))
}

/** The query with one condition on `field` in place of those at its top; without values the field is left out. */
export function withField(query: Query, field: FieldName, operator: Operator, values: string[]): Query {
  const rest = partsOf(query).filter((part) => part.kind !== 'field' || part.field !== field)
  const parts: Query[] = values.length > 0 ? [...rest, { kind: 'field', field, operator, values }] : rest
  if (parts.length === 0) return { kind: 'all' }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts }
}

function partsOf(query: Query): Query[] {
  if (query.kind === 'and') return query.parts
  return query.kind === 'all' ? [] : [query]
}
