import type { FieldName, Query } from './query'

/** Fields that say something of a case and not of a mention. */
const caseFields: ReadonlySet<FieldName> = new Set([
  ...(['status', 'clock', 'promise', 'recovered', 'assignee', 'tag', 'priority', 'case'] as const),
  ...(['opened', 'answeredin', 'waiting'] as const),
])

/** Whether anything in a query is about cases: then its list is one of cases, not of mentions. */
export function asksForCases(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some(asksForCases)
    case 'not':
      return asksForCases(query.part)
    case 'field':
      return (
        caseFields.has(query.field) ||
        (query.field === 'is' && query.values.includes('new')) ||
        (query.field === 'has' && query.values.some((value) => value === 'note' || value === 'promise'))
      )
    case 'text':
    case 'all':
      return false
  }
}
