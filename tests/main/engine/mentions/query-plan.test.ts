import { parseQuery } from '@shared/text/query/parse-query'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WriteDb } from '../../../../src/main/engine/db/database'
import { querySql } from '../../../../src/main/engine/mentions/query-sql'
import { outlineSql, pageSql } from '../../../../src/main/engine/mentions/read-store'
import { inboxViews } from '../../../../src/renderer/features/inbox/views'
import { clientDb } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// What must stay fast at a million mentions is read off the plan: rows come from a table or an index that is already in
// the inbox's order, from where the page begins; nothing is sorted, and no table of mentions is gone through from end to end.

const inFolder = temporaryFolder()
let db: WriteDb
beforeAll(async () => {
  db = await clientDb(inFolder('plans.db'))
})
afterAll(() => db.close())

function planOf(text: string, form: 'page' | 'outline'): string[] {
  const query = querySql(parseQuery(text), Date.UTC(2026, 9, 31))
  const sql = form === 'page' ? pageSql(query) : outlineSql(query)
  const values = [...query.params, Number.MAX_SAFE_INTEGER, ...(form === 'page' ? [100] : [])]
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail)
}

const typed = [
  'refund',
  '"no heating"',
  'refund -boiler',
  '(refund) OR (boiler)',
  'refund lang:es',
  'refund since:30d rating<=2',
  'subject:Velta',
  'subject:Velta since:7d',
  'subject:Velta is:unread',
  'is:own',
  'is:edited',
  'is:read',
  'kind:question',
  'sentiment:negative',
  'sentiment:negative,mixed',
  'sentiment:negative since:7d',
  'complaint:yes',
  'complaint:no',
  'complaint:yes,no',
  'intent:legal',
  'intent:legal,leaving since:7d',
  'topic:delivery',
  'topic:delivery,staff',
  'topic:delivery urgency>=60',
  'urgency>=60',
  'urgency:40',
  'urgency<20',
  'lang:es',
  'lang:es,ro',
  'rating:4',
  'rating>=4',
  'rating:1,2',
  'has:rating',
  'has:title',
  'platform:google',
  'source:trust',
  'author:Ana',
  'since:30d',
  'until:2026-10-01',
  'age>24h answered:no',
  'id:4096',
  'id:4096,8192',
  'about:competitor',
  '-about:brand',
  'answered:yes',
  '(is:unread) OR (is:own)',
  '-(lang:es rating<=2)',
  '😡',
]

describe.each([...inboxViews.map(({ query }) => query), ...typed])('%j', (text) => {
  test.each(['page', 'outline'] as const)('%s: nothing is sorted and no mention read in vain', (form) => {
    const plan = planOf(text, form)
    const described = plan.join('\n')
    expect(described).not.toContain('USE TEMP B-TREE')
    // The search index is a table of its own making, which SQLite calls a scan even when it is asked for a few words.
    const scans = plan.filter((step) => /^SCAN (m|mention|x|mentionSubject|a|author)\b/.test(step))
    expect(scans, described).toEqual([])
  })
})

test.each([
  ['', 'm USING INTEGER PRIMARY KEY (rowid<?)'],
  ['is:unread', 'USING INDEX mentionUnread'],
  ['is:own', 'USING INDEX mentionOwn'],
  ['is:edited', 'USING INDEX mentionEdited'],
  ['kind:question', 'USING INDEX mentionByKind'],
  ['rating<=2', 'USING INDEX mentionRated'],
  ['sentiment:negative', 'USING INDEX mentionBySentiment'],
  ['complaint:yes', 'USING INDEX mentionComplaint'],
  ['intent:legal', 'USING INDEX mentionByIntent'],
  ['urgency>=60', 'USING INDEX mentionUrgent'],
  ['topic:delivery', 'x USING PRIMARY KEY (topicId=? AND mentionId<?)'],
  ['subject:Velta', 'x USING PRIMARY KEY (subjectId=? AND mentionId<?)'],
  ['refund', 'SCAN f VIRTUAL TABLE INDEX'],
  ['refund since:30d', 'SCAN f VIRTUAL TABLE INDEX'],
  ['id:4096', 'm USING INTEGER PRIMARY KEY (rowid=?)'],
])('a page of %j is led by %s', (text, step) => {
  expect(planOf(text, 'page').join('\n')).toContain(step)
})
