import { parseQuery } from '@shared/text/query/parse-query'
import { printQuery } from '@shared/text/query/print-query'
import { minuteOf } from '@shared/text/query/query-time'
import type { Query } from '@shared/text/query/query'

export interface QueryChip {
  /** The field, or '' for words. */
  name: string
  value: string
}

const signs: Record<string, string> = { ':': '', '<': '<', '<=': '≤', '>': '>', '>=': '≥' }

/** A query as chips, one for each of its conditions; what has no short form stands as its text. Null: no query. */
export function chipsOf(text: string, sayMoment: (at: number) => string = String): QueryChip[] | null {
  const query = parseQuery(text)
  if (query.kind === 'all') return null
  return (query.kind === 'and' ? query.parts : [query]).map((part) => chipOf(part, sayMoment))
}

function chipOf(part: Query, sayMoment: (at: number) => string): QueryChip {
  if (part.kind === 'field') {
    const sign = signs[part.operator] ?? ''
    return {
      name: part.field,
      value: `${sign}${sign && ' '}${part.values.map((value) => shown(value, sayMoment)).join(', ')}`,
    }
  }
  if (part.kind === 'not' && part.part.kind === 'field') {
    const { name, value } = chipOf(part.part, sayMoment)
    return { name: `−${name}`, value }
  }
  return { name: '', value: printQuery(part) }
}

/** A moment to the minute is written for the parser; it is shown by the clock on the wall. */
function shown(value: string, sayMoment: (at: number) => string): string {
  const at = minuteOf(value)
  return at === null ? value : sayMoment(at)
}
