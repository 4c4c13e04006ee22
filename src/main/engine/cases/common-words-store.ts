import type { CasePlace } from '@shared/contract/cases'
import type { CaseOrder } from '@shared/model/case'
import type { Query } from '@shared/text/query/query'
import { prepared, type ReadDb } from '../db/database'
import { candidateSql, casePageSql, caseSql, orderColumns, type CaseSql } from './list-sql'

/** A query with common words, in the ways in which a page of it is found. */
export interface CommonWords {
  hitsPerId: number
  candidates: CaseSql
  within: CaseSql
  tested: CaseSql
  led: CaseSql
}

/** So many cases are looked at first, then twice as many each time. */
const firstChunk = 150
/** Where the words may be in more mentions than this between the oldest and the newest of a chunk, to test each case is sooner done. */
const mostScanned = 30000
/** Where a page is not full after so many cases, all else that is asked is rare: to look up all that has the words is sooner done. */
const mostLooked = 2000

export function commonWords(query: Query, hitsPerId: number, now: number): CommonWords {
  return {
    hitsPerId,
    candidates: candidateSql(query, now),
    within: caseSql(query, now, 'within'),
    tested: caseSql(query, now, 'test'),
    led: caseSql(query, now, 'lead'),
  }
}

/** Words in more mentions than this are common: to look all of them up for one page takes too long. */
const commonFrom = 3000

/** In how many mentions for each step of their ids (a step of time) words are that are common; null where they are rare. */
export function commonness(db: ReadDb, words: string): number | null {
  const row = prepared<[count: number, first: number, last: number]>(
    db,
    `SELECT count(*), min(id), max(id) FROM (SELECT rowid AS id FROM mentionSearch WHERE mentionSearch MATCH ? LIMIT ?)`,
  )
    .raw()
    .get(words, commonFrom)
  const [count, first, last] = row ?? [0, 0, 0]
  return count < commonFrom ? null : count / (last - first)
}

export interface Page {
  columns: string
  order: CaseOrder
  from: CasePlace
  limit: number
}

/**
 * A page is found chunk by chunk: cases that stand together in an order mostly were written in the same weeks, and there the search index
 * is read from end to end in less time than it takes to look up the mentions of each case in it.
 */
export function pageOfCommonWords<Row>(
  db: ReadDb,
  common: CommonWords,
  page: Page,
  mostLookedAt = mostLooked,
): Row[] {
  const { columns, order, limit } = page
  const rows: Row[] = []
  let [{ from }, lookedAt] = [page, 0]
  for (let size = firstChunk; lookedAt < mostLookedAt; size *= 2) {
    const chunk = nextChunk(db, common, order, from, size)
    if (!chunk) return rows
    const [firstId, lastId] = chunk.mentions
    const isNarrow = (lastId - firstId) * common.hitsPerId < mostScanned
    const sql = isNarrow ? common.within : common.tested
    const found = prepared<Row>(db, casePageSql(sql, order, columns, 'bounded')).all(
      ...[...sql.params, ...from, ...chunk.end, limit - rows.length],
      ...(isNarrow ? [{ firstId, lastId }] : []),
    )
    rows.push(...found)
    if (rows.length === limit || chunk.isLast) return rows
    from = [chunk.end[0], chunk.end[1] + (orderColumns[order].isDescending ? -1 : 1)]
    lookedAt += size
  }
  const rest = prepared<Row>(db, casePageSql(common.led, order, columns))
  return [...rows, ...rest.all(...common.led.params, ...from, limit - rows.length)]
}

/** The next candidates: where they end in the order, and from which mention to which theirs are. */
function nextChunk(db: ReadDb, { candidates }: CommonWords, order: CaseOrder, from: CasePlace, size: number) {
  const columns = `${orderColumns[order].column}, c.id, c.firstMentionId, c.latestMentionId`
  const rows = prepared<[number, number, number, number]>(db, casePageSql(candidates, order, columns))
    .raw()
    .all(...candidates.params, ...from, size)
  const last = rows.at(-1)
  if (!last) return null
  const mentions = rows.reduce(
    ([first, latest], row) => [Math.min(first, row[2]), Math.max(latest, row[3])] as const,
    [Infinity, -Infinity] as readonly [number, number],
  )
  return { end: [last[0], last[1]] as CasePlace, mentions, isLast: rows.length < size }
}
