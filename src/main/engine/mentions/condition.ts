/** A part of a WHERE clause with the values that are bound to its places. */
export interface Condition {
  sql: string
  params: (string | number)[]
}

/**
 * One value may be served by its index, whose rows come in the inbox's order. Several would have to be sorted first,
 * so for them the plus keeps the index out and the newest rows are simply tested.
 */
export function oneOf(column: string, values: string[], mayLead: boolean): Condition {
  const [first = ''] = values
  if (values.length === 1 && mayLead) return { sql: `${column} = ?`, params: [first] }
  return { sql: `+${column} IN (${places(values)})`, params: values }
}

export function within(column: string, set: string, params: (string | number)[]): Condition {
  return { sql: `+${column} IN (${set})`, params }
}

export function anyOf(conditions: Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    params: conditions.flatMap(({ params }) => params),
  }
}

export function places(values: unknown[]): string {
  return values.map(() => '?').join(', ')
}

export function likeText(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&')
}

export function likeWithin(value: string): string {
  return `%${likeText(value)}%`
}
