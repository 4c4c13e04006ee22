import type { CaseKind, CaseOutcome, CaseQueue } from '@shared/model/case'
import type { Priority } from '@shared/model/clock'
import type { Platform } from '@shared/model/mention'
import type { Query } from '@shared/text/query/query'
import { caseSql } from '../cases/list-sql'
import { prepared, type ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'

/** A case as reports need it. */
export interface CaseFacts {
  id: number
  openedAt: number
  isTimed: boolean
  kind: CaseKind
  priority: Priority
  platform: Platform
  source: string
  lang: string | null
  topics: string[]
  channels: number
  mentions: number
  urgency: number
  firstAnsweredAt: number | null
  queue: CaseQueue
  outcome: CaseOutcome | null
  person: number | null
  name: string | null
  text: string
  url: string | null
}

/** Which cases: those opened from one moment up to another, as far as a query lets them through. */
export interface CaseScope {
  from: number
  to: number
  query: Query | null
  now: number
}

const columns = `c.id, c.firstMentionId / 4096 AS openedAt, c.isTimed, c.kind, c.priority, s.platform, s.name AS source, m.lang,
  (SELECT group_concat(name, char(31)) FROM
    (SELECT t.name FROM mentionTopic x JOIN topic t ON t.id = x.topicId WHERE x.mentionId = c.firstMentionId ORDER BY t.name)) AS topics,
  c.channelCount AS channels, c.mentionCount AS mentions, c.urgency, c.firstAnsweredAt, c.queue, c.outcome, a.personId AS person,
  m.authorName AS name, coalesce(m.title || '. ', '') || m.text AS text, m.url`
const tablesFrom = (
  cases: string,
) => `${cases} JOIN mention m ON m.id = c.firstMentionId JOIN source s ON s.id = m.sourceId
  LEFT JOIN author a ON a.id = c.authorId`
const tables = tablesFrom('caseFile c')
/** Walks the cases by their ids: by an index all of them would be sorted for every page. */
const tablesById = tablesFrom('caseFile c NOT INDEXED')

type StoredFacts = Omit<CaseFacts, 'topics' | 'isTimed'> & { topics: string | null; isTimed: number }

/** The most urgent first; of equals those on more channels, then the older. */
export function listUrgent(db: ReadDb, scope: CaseScope, limit: number): CaseFacts[] {
  const { where, params } = within(scope)
  return prepared<StoredFacts>(
    db,
    `SELECT ${columns} FROM ${tables} WHERE c.id IN (SELECT c.id FROM caseFile c WHERE ${where}
       ORDER BY c.urgency DESC, c.channelCount DESC, c.id LIMIT ?) ORDER BY c.urgency DESC, c.channelCount DESC, c.id`,
  )
    .all(...params, limit)
    .map(toFacts)
}

/** By their ids, page by page. */
export function listById(db: ReadDb, scope: CaseScope, after: number, limit: number): CaseFacts[] {
  const { where, params } = within(scope)
  return prepared<StoredFacts>(
    db,
    `SELECT ${columns} FROM ${tablesById} WHERE ${where} AND c.id > ? ORDER BY c.id LIMIT ?`,
  )
    .all(...params, after, limit)
    .map(toFacts)
}

/** Whatever period they belong to. */
export function listNamed(db: ReadDb, ids: readonly number[]): CaseFacts[] {
  return ids.flatMap((id) =>
    prepared<StoredFacts>(db, `SELECT ${columns} FROM ${tables} WHERE c.id = ? AND c.queue <> 'merged'`)
      .all(id)
      .map(toFacts),
  )
}

export function countCases(db: ReadDb, scope: CaseScope): number {
  const { where, params } = within(scope)
  return (
    prepared<number>(db, `SELECT count(*) FROM caseFile c WHERE ${where}`)
      .pluck()
      .get(...params) ?? 0
  )
}

export type AnsweredCase = Pick<CaseFacts, 'openedAt' | 'firstAnsweredAt' | 'platform' | 'priority'>

/** Those whose times are known, in few columns: there may be very many. */
export function listTimed(db: ReadDb, scope: CaseScope): AnsweredCase[] {
  const { where, params } = within(scope)
  return prepared<AnsweredCase>(
    db,
    `SELECT c.firstMentionId / 4096 AS openedAt, c.firstAnsweredAt, s.platform, c.priority
     FROM caseFile c JOIN mention m ON m.id = c.firstMentionId JOIN source s ON s.id = m.sourceId
     WHERE ${where} AND c.isTimed = 1`,
  ).all(...params)
}

function within({ from, to, query, now }: CaseScope): { where: string; params: (string | number)[] } {
  const found = query === null ? null : caseSql(query, now, 'lead')
  return {
    where: `c.firstMentionId >= ? AND c.firstMentionId < ? AND c.queue NOT IN ('spam', 'merged') AND ${found?.where ?? '1'}`,
    params: [firstIdAt(from), firstIdAt(to), ...(found?.params ?? [])],
  }
}

function toFacts({ topics, isTimed, ...row }: StoredFacts): CaseFacts {
  return { ...row, isTimed: isTimed === 1, topics: topics === null ? [] : topics.split('\u001F') }
}
