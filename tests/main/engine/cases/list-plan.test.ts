import { caseOrders } from '@shared/model/case'
import { parseQuery } from '@shared/text/query/parse-query'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstPlace } from '../../../../src/main/engine/cases/list-store'
import {
  candidateSql,
  casePageSql,
  caseSql,
  type WordsRole,
} from '../../../../src/main/engine/cases/list-sql'
import type { WriteDb } from '../../../../src/main/engine/db/database'
import { caseQueues } from '../../../../src/renderer/features/inbox/views'
import { clientDb } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// A page of any queue, in any order, is read off the plan as well: cases come from an index that is already in that order,
// nothing is sorted, and neither cases nor mentions are gone through from end to end.

const inFolder = temporaryFolder()
let db: WriteDb
beforeAll(async () => {
  db = await clientDb(inFolder('plans.db'))
})
afterAll(() => db.close())

const now = Date.UTC(2026, 9, 31)

function planOf(text: string, order: (typeof caseOrders)[number], words: WordsRole = 'test'): string {
  const sql = caseSql(parseQuery(text), now, words)
  return db
    .prepare<unknown[], { detail: string }>(
      `EXPLAIN QUERY PLAN ${casePageSql(sql, order, 'c.id, c.kind, c.urgency')}`,
    )
    .all(...sql.params, ...firstPlace(order), 100)
    .map(({ detail }) => detail)
    .join('\n')
}

const typed = [
  'status:spam',
  'status:open,waiting',
  'status:open clock:overdue',
  'clock:overdue',
  'clock:soon',
  'assignee:Marta',
  'assignee:none status:open',
  'tag:vip',
  'status:open tag:vip',
  'priority:urgent',
  'status:open priority:high,urgent',
  'status:open lang:es',
  'status:open complaint:yes urgency>=60',
  'status:open platform:google since:30d',
  'status:open -topic:delivery',
  'status:open subject:Velta',
  'has:note status:waiting',
  'is:new rating<=2',
  'status:open refund',
  'refund tag:vip',
  '(status:open) OR (status:waiting)',
  '(is:new) OR (clock:overdue)',
  '-status:resolved',
  'case:12',
]

/** The promised cases are as few as there are pending promises: they are found by these, and sorted. */
const fewAndSorted = ['has:promise']
const queues = caseQueues.map(({ query }) => query).filter((query) => !fewAndSorted.includes(query))

test.each(fewAndSorted)('%j finds its few cases without going through all of them', (text) => {
  for (const order of caseOrders) expect(planOf(text, order)).not.toMatch(/SCAN (c|m|k)\b/)
})

describe.each([...queues, ...typed])('%j', (text) => {
  test.each(caseOrders)('by %s: nothing is sorted and nothing read in vain', (order) => {
    const plan = planOf(text, order)
    expect(plan).not.toContain('USE TEMP B-TREE')
    expect(plan).not.toMatch(/SCAN (m|k|g|x|y|z|mention|caseMention|caseTag)\b/)
    expect(plan).not.toMatch(/SCAN c$/m)
  })
})

test.each([
  ['status:open', 'clock', 'c USING INDEX caseByClock (queue=? AND sortAt>?)'],
  ['status:open', 'urgency', 'c USING INDEX caseByUrgency (queue=? AND urgency<?)'],
  ['status:resolved', 'newest', 'c USING INDEX caseByLatest (queue=? AND latestMentionId<?)'],
  ['is:new', 'clock', 'c USING INDEX caseNew (queue=? AND isNew=? AND sortAt>?)'],
] as const)('a page of %j by %s is led by %s', (text, order, step) => {
  expect(planOf(text, order)).toContain(step)
})

test('words that are rare lead to their cases, without going through all of them', () => {
  const plan = planOf('status:open VLT-48213', 'clock', 'lead')
  expect(plan).toContain('SCAN f VIRTUAL TABLE INDEX')
  expect(plan).not.toMatch(/SCAN (c|m|k)\b/)
})

test.each(caseOrders)(
  'words that are common are looked up between two mentions for a stretch of the cases, by %s',
  (order) => {
    const sql = caseSql(parseQuery('status:open the lang:en'), now, 'within')
    const plan = db
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN ${casePageSql(sql, order, 'c.id, c.kind', 'bounded')}`,
      )
      .all(...sql.params, ...firstPlace(order), ...firstPlace(order), 100, { firstId: 0, lastId: 1 })
      .map(({ detail }) => detail)
      .join('\n')
    expect(plan).toMatch(/SCAN f VIRTUAL TABLE INDEX \d+:.*[<>]/)
    expect(plan).not.toMatch(/SCAN (c|m|k)\b|TEMP B-TREE/)
    const candidates = candidateSql(parseQuery('status:open the lang:en'), now)
    expect(candidates.where).toBe("c.queue <> 'merged' AND c.queue = ?")
  },
)
