import { endOf, spanMs, timeOf } from '@shared/text/query/query-time'
import type { FieldQuery, Query, TextQuery } from '@shared/text/query/query'
import { firstIdAt } from './mention-id'

/** A query as SQL: rows come from `from` in the order of `key`, newest first, filtered by `where`; values are bound. */
export interface QuerySql {
  from: string
  /** The column that carries the mention's id in the table that leads. */
  key: string
  where: string
  params: (string | number)[]
}

type Condition = { sql: string; params: (string | number)[] }

/**
 * Chooses the table that leads, so that rows come in the inbox's order without sorting: the search index when words
 * are asked for, the list of a subject's mentions when one subject is, else the mentions themselves.
 */
export function querySql(query: Query, now: number): QuerySql {
  const parts = query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
  const search = ftsExpression({ kind: 'and', parts: parts.filter(isWordsOnly) })
  if (search !== null) {
    const rest = parts.filter((part) => !isWordsOnly(part))
    const match = { sql: 'mentionSearch MATCH ?', params: [search] }
    return led('mentionSearch f CROSS JOIN mention m ON m.id = f.rowid', 'f.rowid', [match], rest, now)
  }
  const subject = parts.find(isOneSubject)
  if (subject) {
    const [name] = subject.values
    const lead = {
      sql: 'x.subjectId = (SELECT id FROM subject WHERE name = ? COLLATE NOCASE)',
      params: [name ?? ''],
    }
    const rest = parts.filter((part) => part !== subject)
    return led(
      'mentionSubject x CROSS JOIN mention m ON m.id = x.mentionId',
      'x.mentionId',
      [lead],
      rest,
      now,
    )
  }
  return led('mention m', 'm.id', [], parts, now)
}

function led(from: string, key: string, leading: Condition[], rest: Query[], now: number): QuerySql {
  const all = [...leading, ...rest.map((part) => condition(part, now, key))]
  return {
    from,
    key,
    where: all.map(({ sql }) => sql).join(' AND ') || '1',
    params: all.flatMap(({ params }) => params),
  }
}

function isOneSubject(part: Query): part is FieldQuery {
  return part.kind === 'field' && part.field === 'subject' && part.values.length === 1
}

/** True for words, and for all that is made of nothing but words: the search index answers it alone. */
function isWordsOnly(query: Query): boolean {
  switch (query.kind) {
    case 'text':
      return isIndexed(query.text)
    case 'not':
      return isWordsOnly(query.part)
    case 'and':
    case 'or':
      return query.parts.every(isWordsOnly)
    default:
      return false
  }
}

/** Words as one expression of FTS5; null where it has none, as it cannot say "all that lacks a word". */
function ftsExpression(query: Query): string | null {
  switch (query.kind) {
    case 'text':
      return ftsTerm(query)
    case 'or':
      return joined(query.parts.map(ftsExpression), ' OR ')
    case 'and': {
      const wanted = joined(query.parts.filter(({ kind }) => kind !== 'not').map(ftsExpression), ' AND ')
      const unwanted = query.parts
        .filter((part) => part.kind === 'not')
        .map(({ part }) => ftsExpression(part))
      return unwanted.length === 0 ? wanted : joined([wanted, ...unwanted], ' NOT ')
    }
    default:
      return null
  }
}

function joined(parts: (string | null)[], operator: string): string | null {
  return parts.length === 0 || parts.includes(null) ? null : `(${parts.join(operator)})`
}

/** The search index holds letters and digits; an emoji or a sign is looked for in the texts themselves. */
function isIndexed(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(text)
}

/** FTS5 text is always quoted, so that no character of it is an operator; an unquoted word also finds longer ones. */
function ftsTerm({ text, isExact }: TextQuery): string {
  const quoted = `"${text.replaceAll('"', '""')}"`
  return isExact || [...text].length < 2 ? quoted : `${quoted}*`
}

/** `lead`: the leading table's key, where the condition stands alone in the conjunction, so that an index may serve it. */
function condition(query: Query, now: number, lead: string | null): Condition {
  switch (query.kind) {
    case 'all':
      return { sql: '1', params: [] }
    case 'not': {
      const { sql, params } = condition(query.part, now, null)
      return { sql: `NOT coalesce((${sql}), 0)`, params }
    }
    case 'and':
    case 'or': {
      const parts = query.parts.map((part) => condition(part, now, null))
      const joint = query.kind === 'and' ? ' AND ' : ' OR '
      return {
        sql: `(${parts.map(({ sql }) => sql).join(joint)})`,
        params: parts.flatMap(({ params }) => params),
      }
    }
    case 'text':
      if (!isIndexed(query.text)) {
        return {
          sql: "(instr(m.text, ?) > 0 OR instr(coalesce(m.title, ''), ?) > 0)",
          params: [query.text, query.text],
        }
      }
      return {
        sql: 'm.id IN (SELECT rowid FROM mentionSearch WHERE mentionSearch MATCH ?)',
        params: [ftsTerm(query)],
      }
    case 'field':
      return fieldCondition(query, now, lead)
  }
}

function fieldCondition(
  { field, operator, values }: FieldQuery,
  now: number,
  lead: string | null,
): Condition {
  const [first = ''] = values
  const mayLead = lead !== null
  // A bound in time is set on the leading table, so that reading stops there instead of passing over all beyond it.
  const id = lead ?? 'm.id'
  switch (field) {
    case 'is':
      return anyOf(values.map((value) => ({ sql: stateSql[value] ?? '0', params: [] })))
    case 'answered':
      return anyOf(values.map((value) => ({ sql: `m.isAnswered = ${value === 'yes' ? 1 : 0}`, params: [] })))
    case 'has':
      return anyOf(values.map((value) => ({ sql: presenceSql[value] ?? '0', params: [] })))
    case 'sentiment':
      return oneOf('m.sentiment', values, mayLead)
    case 'lang':
      return oneOf(
        'm.textLang',
        values.map((value) => value.toLowerCase()),
        mayLead,
      )
    case 'kind':
      return oneOf('m.kind', values, mayLead)
    case 'platform':
      return within('m.sourceId', `SELECT id FROM source WHERE platform IN (${places(values)})`, values)
    case 'source':
      return anyOf(values.map(sourceCondition))
    case 'subject':
      return anyOf(values.map(subjectCondition))
    case 'about':
      return within(
        'm.id',
        `SELECT y.mentionId FROM mentionSubject y JOIN subject j ON j.id = y.subjectId
         WHERE y.mentionId = m.id AND j.kind IN (${places(values)})`,
        values,
      )
    case 'author':
      return anyOf(
        values.map((value) => ({ sql: "m.authorName LIKE ? ESCAPE '\\'", params: [likeWithin(value)] })),
      )
    case 'rating':
      return anyOf(values.map((value) => ratingCondition(operator, Number(value.replace(',', '.')))))
    case 'since':
      return { sql: `${id} >= ?`, params: [firstIdAt(timeOf(first, now) ?? 0)] }
    case 'until':
      return { sql: `${id} < ?`, params: [firstIdAt(endOf(first, now) ?? now)] }
    case 'age':
      return ageCondition(id, operator, now - (spanMs(first) ?? 0))
    case 'id':
      return { sql: `m.id IN (${places(values)})`, params: values.map(Number) }
  }
}

const stateSql: Record<string, string> = {
  unread: 'm.readAt IS NULL',
  read: 'm.readAt IS NOT NULL',
  own: 'm.isOwner = 1',
  edited: 'm.revision > 1',
}

const presenceSql: Record<string, string> = {
  rating: 'm.stars IS NOT NULL',
  reply: 'm.isAnswered = 1',
  link: 'm.url IS NOT NULL',
  title: 'm.title IS NOT NULL',
  thread: '(m.threadRoot IS NOT NULL OR m.threadParent IS NOT NULL)',
}

/** A source is named by its platform or by its own name, which may be cut short. */
function sourceCondition(value: string): Condition {
  return within('m.sourceId', "SELECT id FROM source WHERE platform = ? OR name LIKE ? ESCAPE '\\'", [
    value.toLowerCase(),
    `${likeText(value)}%`,
  ])
}

function subjectCondition(value: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM mentionSubject y JOIN subject j ON j.id = y.subjectId
          WHERE y.mentionId = m.id AND j.name = ? COLLATE NOCASE)`,
    params: [value],
  }
}

function ratingCondition(operator: string, stars: number): Condition {
  if (operator !== ':') return { sql: `m.stars ${operator} ?`, params: [stars] }
  return { sql: 'm.stars >= ? AND m.stars < ?', params: [stars - 0.5, stars + 0.5] }
}

/** An age above 24 h is a moment before then. */
function ageCondition(id: string, operator: string, moment: number): Condition {
  const isOlder = operator.startsWith('>')
  return { sql: `${id} ${isOlder ? '<' : '>='} ?`, params: [firstIdAt(moment)] }
}

/**
 * One value may be served by its index, whose rows come in the inbox's order. Several would have to be sorted first,
 * so for them the plus keeps the index out and the newest rows are simply tested.
 */
function oneOf(column: string, values: string[], mayLead: boolean): Condition {
  const [first = ''] = values
  if (values.length === 1 && mayLead) return { sql: `${column} = ?`, params: [first] }
  return { sql: `+${column} IN (${places(values)})`, params: values }
}

function within(column: string, set: string, params: (string | number)[]): Condition {
  return { sql: `+${column} IN (${set})`, params }
}

function anyOf(conditions: Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    params: conditions.flatMap(({ params }) => params),
  }
}

function places(values: unknown[]): string {
  return values.map(() => '?').join(', ')
}

function likeText(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&')
}

function likeWithin(value: string): string {
  return `%${likeText(value)}%`
}
