import type { Query } from './query'

/** Writes a query back as text, so that `parseQuery(printQuery(q))` equals `q`. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return ''
    case 'text':
      return query.isExact ? `"${query.text}"` : query.text
    case 'field':
      return `${query.field}${query.operator}${query.values.map(printValue).join(',')}`
    case 'not':
      return `-${isGroup(query.part) ? `(${printQuery(query.part)})` : printQuery(query.part)}`
    case 'and':
      return query.parts.map((part) => (isGroup(part) ? `(${printQuery(part)})` : printQuery(part))).join(' ')
    case 'or':
      return query.parts
        .map((part) => (part.kind === 'or' ? `(${printQuery(part)})` : printQuery(part)))
        .join(' OR ')
  }
}

function isGroup(query: Query): boolean {
  return query.kind === 'and' || query.kind === 'or' || query.kind === 'not'
}

function printValue(value: string): string {
  return /[\s",()]/.test(value) || value === '' ? `"${value}"` : value
}
