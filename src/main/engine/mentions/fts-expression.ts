import type { Query, TextQuery } from '@shared/text/query/query'

/** True for words, and for all that is made of nothing but words: the search index answers it alone. */
export function isWordsOnly(query: Query): boolean {
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
export function ftsExpression(query: Query): string | null {
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
export function isIndexed(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(text)
}

/** FTS5 text is always quoted, so that no character of it is an operator; an unquoted word also finds longer ones. */
export function ftsTerm({ text, isExact }: TextQuery): string {
  const quoted = `"${text.replaceAll('"', '""')}"`
  return isExact || [...text].length < 2 ? quoted : `${quoted}*`
}
