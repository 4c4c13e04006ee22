import type { FieldQuery, Query } from '@shared/text/query/query'
import type { Condition } from './condition'
import { fieldCondition } from './field-condition'
import { ftsExpression, ftsTerm, isIndexed, isWordsOnly } from './fts-expression'

/** A query as SQL: rows come from `from` in the order of `key`, newest first, filtered by `where`; values are bound. */
export interface QuerySql {
  from: string
  /** The column that carries the mention's id in the table that leads. */
  key: string
  where: string
  params: (string | number)[]
}

/**
 * Chooses the table that leads, so that rows come in the inbox's order without sorting: the search index when words
 * are asked for, the list of a subject's or topic's mentions when one is, else the mentions themselves.
 */
export function querySql(query: Query, now: number): QuerySql {
  const parts = query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query]
  const search = ftsExpression({ kind: 'and', parts: parts.filter(isWordsOnly) })
  if (search !== null) {
    const rest = parts.filter((part) => !isWordsOnly(part))
    const match = { sql: 'mentionSearch MATCH ?', params: [search] }
    return led('mentionSearch f CROSS JOIN mention m ON m.id = f.rowid', 'f.rowid', [match], rest, now)
  }
  const listed = parts.find(isOneList)
  if (listed) {
    const { table, member } = memberLists[listed.field]
    const lead = { sql: member, params: [listed.values[0] ?? ''] }
    const rest = parts.filter((part) => part !== listed)
    return led(`${table} x CROSS JOIN mention m ON m.id = x.mentionId`, 'x.mentionId', [lead], rest, now)
  }
  const plain = led('mention m', 'm.id', [], parts, now)
  return isLight(plain.where) ? { ...plain, from: 'mention m INDEXED BY mentionFigures' } : plain
}

/** What stands in the index mentionFigures, which is a fortieth of the mentions. */
const light = new Set(
  [
    'id',
    'isOwner',
    'complaint',
    'sentiment',
    'sourceId',
    'textLang',
    'stars',
    'publishedPrecision',
    'reach',
  ].map((column) => `m.${column}`),
)

/** Whether a query asks for what has no case, or has one, and of the mentions themselves nothing that would have to be read for it: many are passed over for a page. */
function isLight(where: string): boolean {
  return (
    where.includes('caseMention') && (where.match(/\bm\.\w+/g) ?? []).every((column) => light.has(column))
  )
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

/** Lists of mentions by what they belong to, each in the inbox's order. */
const memberLists = {
  subject: {
    table: 'mentionSubject',
    member: 'x.subjectId = (SELECT id FROM subject WHERE name = ? COLLATE NOCASE)',
  },
  topic: {
    table: 'mentionTopic',
    member: 'x.topicId = (SELECT id FROM topic WHERE name = ? COLLATE NOCASE)',
  },
}

function isOneList(part: Query): part is FieldQuery & { field: keyof typeof memberLists } {
  return part.kind === 'field' && Object.hasOwn(memberLists, part.field) && part.values.length === 1
}

/** `lead`: the leading table's key, where the condition stands alone in the conjunction, so that an index may serve it. */
export function condition(query: Query, now: number, lead: string | null): Condition {
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
