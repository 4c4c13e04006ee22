import { plainVoice } from '@shared/model/voice'
import type { Finding } from '@shared/model/review'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveReply, type Move } from '../../../../src/main/engine/replies/move-reply'
import { listReplies, listVersions } from '../../../../src/main/engine/replies/store'
import { beginReply, overrideStop, writeReply } from '../../../../src/main/engine/replies/write-reply'
import { saveVoice } from '../../../../src/main/engine/voice/store'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let mention: number
let caseId: number
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`replies-${(number += 1)}.db`))
  mention = client.write({ by: 'Noa', at: noon })
  caseId = client.caseOf(mention) ?? 0
})
afterEach(() => client.close())

const nothing = () => []
const stop = (): Finding[] => [
  {
    rule: 'private-data',
    state: 'stop',
    span: [0, 3],
    practice: 'D8',
    reason: { code: 'x', data: {} },
    fix: null,
  },
]
const move = (name: Move['move']): Move => ({ move: name, by: null, sendAfter: null })
const begun = (text: string) => {
  const { id, version } = beginReply(client.desk(), caseId, mention)
  return writeReply(client.desk(), id, version, text)
}
const queueOf = () => client.db.prepare('SELECT queue FROM caseFile WHERE id = ?').pluck().get(caseId)

describe('a draft', () => {
  test('is one for each mention, however often it is begun', () => {
    const first = beginReply(client.desk(), caseId, mention)
    expect(beginReply(client.desk(), caseId, mention).id).toBe(first.id)
    expect(listReplies(client.db, caseId)).toHaveLength(1)
  })
  test('that another window has written in since is not overwritten', () => {
    const { id, version } = beginReply(client.desk(), caseId, mention)
    writeReply(client.desk(), id, version, 'From the first window')
    expect(() => writeReply(client.desk(), id, version, 'From the second')).toThrow('reply-changed')
    expect(listReplies(client.db, caseId)[0]?.text).toBe('From the first window')
  })
  test('keeps what it said before, a minute apart at least', () => {
    let held = begun('One')
    held = writeReply(client.desk(noon + 1000), held.id, held.version, 'One two')
    held = writeReply(client.desk(noon + 2000), held.id, held.version, 'One two three')
    held = writeReply(client.desk(noon + 62_000), held.id, held.version, 'Four')
    expect(listVersions(client.db, held.id).map(({ text }) => text)).toEqual(['One two three', 'One'])
  })
  test('of pasted tricks keeps the words alone', () => {
    expect(begun('Hola\u202e \u200bNoa').text).toBe('Hola Noa')
  })
})

describe('a reply that leaves', () => {
  test('is copied, then posted by the word of the user, and then the case waits for the customer', () => {
    const { id } = begun('You are right, Noa.')
    moveReply(client.desk(noon + hourMs), id, move('copy'), nothing)
    expect(queueOf()).toBe('unanswered')
    moveReply(client.desk(noon + 2 * hourMs), id, move('post'), nothing)
    expect(queueOf()).toBe('waiting')
    expect(client.db.prepare('SELECT firstAnsweredAt FROM caseFile').pluck().get()).toBe(noon + 2 * hourMs)
  })
  test('does not leave past a stop, unless a reason was typed, which stays', () => {
    const { id } = begun('VB-20417')
    expect(() => moveReply(client.desk(), id, move('copy'), stop)).toThrow('reply-stopped')
    overrideStop(client.desk(), id, { rule: 'private-data', reason: 'She wrote it in public herself.' })
    expect(moveReply(client.desk(), id, move('copy'), stop)).toMatchObject({
      state: 'copied',
      overrides: [{ rule: 'private-data', reason: 'She wrote it in public herself.' }],
    })
  })
  test('needs somebody’s approval where the client wants that', () => {
    saveVoice(client.db, { ...plainVoice, needsApproval: true })
    const { id } = begun('You are right, Noa.')
    expect(() => moveReply(client.desk(), id, move('copy'), nothing)).toThrow('reply-needs-approval')
    moveReply(client.desk(), id, move('submit'), nothing)
    moveReply(client.desk(), id, { ...move('approve'), by: 'Marta Ibarz' }, nothing)
    expect(moveReply(client.desk(), id, move('copy'), nothing)).toMatchObject({
      ...{ state: 'copied', approvedBy: 'Marta Ibarz' },
    })
  })
  test('with no words in it, or from where no way leads, stays where it is', () => {
    const { id } = beginReply(client.desk(), caseId, mention)
    expect(() => moveReply(client.desk(), id, move('copy'), nothing)).toThrow('reply-move')
    expect(() => moveReply(client.desk(), id, move('post'), nothing)).toThrow('reply-move')
  })
  test('is told in the story of its case', () => {
    const { id } = begun('You are right, Noa.')
    moveReply(client.desk(), id, move('copy'), nothing)
    expect(client.db.prepare('SELECT event FROM journal ORDER BY seq').pluck().all()).toEqual([
      'reply.begun',
      'reply.copy',
    ])
  })
})
