import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import type { Query } from '@shared/text/query/query'

export interface QueryChip {
  /** The field, or '' for words. */
  name: string
  value: string
}

const signs: Record<string, string> = { ':': '', '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** A query as chips, one for each of its conditions; what has no short form stands as its text. Null: no query. */
export function chipsOf(text: string): QueryChip[] | null {
  const query = parseQuery(text)
  if (query.kind === 'all') return null
  return (query.kind === 'and' ? query.parts : [query]).map(chipOf)
}

function chipOf(part: Query): QueryChip {
  if (part.kind === 'field') {
    const sign = signs[part.operator] ?? ''
    return { name: part.field, value: `${sign}${sign && ' '}${part.values.join(', ')}` }
  }
  if (part.kind === 'not' && part.part.kind === 'field') {
    const { name, value } = chipOf(part.part)
    return { name: `−${name}`, value }
  }
  return { name: '', value: printQuery(part) }
}
