import { parseQuery } from '@shared/text/query/parse-query'
import { querySql } from '../mentions/query-sql'
import { listRows } from '../mentions/read-store'
import type { HappeningSource } from './happening-source'

/** The urgent ones of the inbox that are new: of the last day, and nobody has read them. */
const query = parseQuery('urgency>=50 answered:no about:brand -is:own is:unread since:1d')
/** More than that are told by their number alone. */
const mostTold = 200

export const urgentMentions: HappeningSource = (db, _rules, now) =>
  listRows(db, querySql(query, now), null, mostTold).map(({ id, authorName }) => ({
    kind: 'newUrgent',
    key: `urgent:${id}`,
    case: null,
    who: authorName,
  }))
