import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { actOnPromise } from '../../../../src/main/engine/promises/act-on-promise'
import { listOpen } from '../../../../src/main/engine/promises/store'
import { recordFoundPromises } from '../../../../src/main/engine/promises/record-found'
import { moveReply } from '../../../../src/main/engine/replies/move-reply'
import { getReply } from '../../../../src/main/engine/replies/store'
import { beginReply, writeReply } from '../../../../src/main/engine/replies/write-reply'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let mention: number
let noa: number
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`found-${(number += 1)}.db`))
  mention = client.write({ by: 'Noa', at: noon - hourMs, read: { lang: 'en' } })
  noa = client.caseOf(mention) ?? 0
})
afterEach(() => client.close())

/** Writes an answer, copies it and says that it was posted. */
function post(text: string, lang: string | null = 'en'): number {
  const { id, version } = beginReply(client.desk(), noa, mention)
  client.db.prepare('UPDATE reply SET lang = ? WHERE id = ?').run(lang, id)
  writeReply(client.desk(), id, version, text)
  for (const move of ['submit', 'approve', 'copy', 'post'] as const)
    moveReply(client.desk(), id, { move, by: 'Irina', sendAfter: null }, () => [])
  return id
}
const open = () => listOpen(client.db)
const dueOf = () =>
  client.db.prepare<[number]>('SELECT promiseDueAt FROM caseFile WHERE id = ?').pluck().get(noa)

describe('a reply that was posted', () => {
  test('puts what it promises into the ledger, in its words and by the clock of the client, to be confirmed', () => {
    post('Sorry, Noa. Then Luis will call you today before 5 pm. Thank you for writing.')
    expect(open()).toMatchObject([
      {
        ...{ source: 'reply', status: 'found', case: noa, who: 'Noa', owner: 'Luis' },
        ...{ text: 'Then Luis will call you today before 5 pm', dueAt: noon + 5 * hourMs },
      },
    ])
    expect(dueOf()).toBeNull()
  })
  test('counts once it is confirmed, and no more when that is taken back', () => {
    post('We will call you today before 5 pm.')
    const [found] = open()
    actOnPromise(client.desk(), found?.id ?? 0, { do: 'confirm' })
    expect(dueOf()).toBe(noon + 5 * hourMs)
    undoStep(client.desk())
    expect([dueOf(), open()[0]?.status]).toEqual([null, 'found'])
  })
  test('whose promise was none leaves the ledger by one act', () => {
    post('We will call you today.')
    actOnPromise(client.desk(), open()[0]?.id ?? 0, { do: 'cancel' })
    expect(open()).toEqual([])
  })
  test.each([
    ['es', 'Lo siento, Noa. Te devolvemos el importe antes del viernes.'],
    ['ro', 'Ne pare rău, Noa. Vă sunăm mâine.'],
    [null, 'Ne pare rău, Noa. Vă sunăm mâine.'],
  ])('is read in its own language (%s)', (lang, text) => {
    post(text, lang)
    expect(open()).toHaveLength(1)
  })
  test.each([
    ['nothing promised', 'en', 'Sorry, Noa. That was our fault.'],
    ['a language that has no words for it', 'de', 'Wir rufen Sie morgen an.'],
  ])('with %s leaves the ledger as it is', (_, lang, text) => {
    post(text, lang)
    expect(open()).toEqual([])
  })
})

test('two promises of one sentence are told apart', () => {
  post('We will send the part tomorrow and I will call you on Friday.')
  expect(new Set(open().map(({ text }) => text)).size).toBe(2)
})

test('whoever looks after the case owns what "we" promise, the writer what "I" do, and nobody what "somebody" does', async () => {
  await act(client.desk(), [noa], { do: 'assign', to: 'Marta' })
  post('We will call you today. I will refund you today. Someone will write to you.')
  expect(
    open()
      .map(({ owner }) => owner)
      .sort(),
  ).toEqual(['Irina', 'Marta', null].sort())
})

test('what is in the ledger already is not put in twice', () => {
  const reply = post('We will call you today.')
  expect(recordFoundPromises(client.desk(), getReply(client.db, reply))).toBe(0)
  expect(open()).toHaveLength(1)
})
