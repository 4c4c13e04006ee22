import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { diffOf, evidenceOf } from '../../../../src/main/engine/evidence/evidence-of'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let path: string
let id: number
let number = 0
const said = { by: 'Noa', at: noon, externalId: 'review-1' }
beforeEach(async () => {
  path = inFolder(`evidence-${(number += 1)}.db`)
  client = await caseClient(path)
  id = client.caseOf(client.write({ ...said, text: 'The oven broke. I want my money back.' })) ?? 0
})
afterEach(() => client.close())

const evidence = () => evidenceOf(client.db, 'Velta', id, noon + 9 * hourMs)

describe('the evidence of a case', () => {
  test('survives as JSON, and says when it was made, for whom and about what', () => {
    const document = evidence()
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(document).toMatchObject({ format: 'atalaya-evidence-1', client: 'Velta', subject: 'Velta' })
  })
  test('holds each text with the sum it had at first sight and the sum it has now', () => {
    const [before] = evidence().mentions
    expect(before?.hashAtFirstSight).toMatch(/^[\w-]{43}$/)
    expect(before?.hashNow).toBe(before?.hashAtFirstSight)
    client.write({ ...said, text: 'The oven broke. All is well now.', now: noon + hourMs })
    const [after] = evidence().mentions
    expect(after?.hashAtFirstSight).toBe(before?.hashAtFirstSight)
    expect(after?.hashNow).not.toBe(before?.hashNow)
  })
  test('shows every edit beside what it replaced', () => {
    client.write({ ...said, text: 'The oven broke. I want a new one.', now: noon + hourMs })
    client.write({ ...said, text: 'The oven broke.', now: noon + 2 * hourMs })
    const revisions = evidence().mentions[0]?.revisions ?? []
    expect(revisions).toHaveLength(2)
    const old = revisions[0]?.diff.filter(({ kind }) => kind !== 'added').map(({ text }) => text)
    expect(old?.join('')).toBe('The oven broke. I want my money back.')
    expect(revisions[0]?.diff).toContainEqual({
      kind: 'same',
      text: expect.stringContaining('I want') as string,
    })
  })
  test('tells our answers and what was done, with the links of the journal', async () => {
    const ownerReply = { text: 'We are sorry.', publishedAt: noon + hourMs }
    client.write({
      ...said,
      text: 'The oven broke. I want my money back.',
      ownerReply,
      now: noon + 2 * hourMs,
    })
    await act(client.desk(), [id], { do: 'resolve', outcome: 'refunded', cause: 'Oven' })
    const { mentions, journal, chain } = evidence()
    expect(mentions[0]?.ownerReply).toEqual(ownerReply)
    expect(journal.map(({ event }) => event)).toEqual(['case.resolve'])
    expect(chain).toEqual({ isUnbroken: true, entries: 1, head: journal[0]?.hash })
  })
  test('says that the journal was tampered with, where it was', async () => {
    await act(client.desk(), [id], { do: 'assign', to: 'Marta' })
    const other = new Database(path)
    for (const name of other
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'")
      .pluck()
      .all())
      other.exec(`DROP TRIGGER "${String(name)}"`)
    other.prepare("UPDATE journal SET data = replace(data, 'Marta', 'Ion')").run()
    other.close()
    expect(evidence().chain.isUnbroken).toBe(false)
  })
})

test('long texts are set side by side instead of compared word by word', () => {
  const [before, after] = ['a '.repeat(15_000), 'b '.repeat(15_000)]
  expect(diffOf(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})
