import { caseSql } from '../cases/list-sql'
import { prepared } from '../db/database'
import type { Ground } from './ground'

/** How many cases wait for an answer now, how many of them are overdue, and how many have waited for each of some times or longer. */
export interface Waiting {
  n: number
  overdue: number
  atLeast: number[]
}

/** Words are looked for in all that was ever written. */
const always = { firstId: 0, lastId: Number.MAX_SAFE_INTEGER }

/** Counted in the database, as far as the filter lets cases through: there may be a hundred thousand. */
export function countWaiting({ db, query, now }: Ground, times: readonly number[]): Waiting {
  const { where, params } = query === null ? { where: '1', params: [] } : caseSql(query, now, 'within')
  // Left to itself SQLite takes an index of all that is in a queue, and then reads each case.
  const from = query === null ? 'caseFile c INDEXED BY caseWaiting' : 'caseFile c'
  const counted = ['c.dueAt < ?', ...times.map(() => 'c.clockStartedAt <= ?')]
  const [n = 0, overdue = 0, ...atLeast] =
    prepared<number[]>(
      db,
      `SELECT count(*), ${counted.map((one) => `count(*) FILTER (WHERE ${one})`).join(', ')} FROM ${from}
       WHERE c.queue = 'unanswered' AND c.clockStartedAt IS NOT NULL AND ${where}`,
    )
      .raw()
      .get(now, ...times.map((time) => now - time), ...params, always) ?? []
  return { n, overdue, atLeast }
}
