import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { candidatesSql } from '../../../../src/main/engine/leads/candidates-store'
import { mirrorSql } from '../../../../src/main/engine/leads/mirror-store'
import { usualSql, voicesSql } from '../../../../src/main/engine/leads/strengths-store'
import type { WriteDb } from '../../../../src/main/engine/db/database'
import { clientDb } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// At a million mentions the list must cost what a thousand cost: each question begins at an index and ends at a limit.

const inFolder = temporaryFolder()
let db: WriteDb
beforeAll(async () => {
  db = await clientDb(inFolder('plans.db'))
})
afterAll(() => db.close())

const asked: [string, string, unknown[]][] = [
  ['candidates', candidatesSql, [{ rival: 2, since: 0, read: 10, most: 10 }]],
  ['voices', voicesSql, []],
  ['the usual share', usualSql, []],
  ['the mirror', mirrorSql, [1, 10]],
]

describe.each(asked)('%s', (_, sql, values) => {
  const plan = () =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail)
  test('goes through no table of mentions, authors or cases from end to end', () => {
    const scans = plan().filter((step) => /^SCAN (m|y|a|b|c|z|t|s|mention|mentionSubject)\b/.test(step))
    expect(scans, plan().join('\n')).toEqual([])
  })
  test('sorts nothing but a few groups', () => {
    expect(plan().join('\n')).not.toContain('TEMP B-TREE FOR ORDER BY')
  })
})

test('candidates are led by the subject, newest first', () => {
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${candidatesSql}`)
    .all({ rival: 2, since: 0, read: 10, most: 10 })
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(
    'SEARCH y USING PRIMARY KEY (subjectId=? AND mentionId>?)',
  )
})
