import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PromiseAction } from '@shared/model/promise'
import { mergeCases } from '../../../../src/main/engine/cases/merge'
import { caseDetail } from '../../../../src/main/engine/cases/case-detail'
import { compileCases, countsOf, listCaseRows } from '../../../../src/main/engine/cases/list-store'
import { wakeCases } from '../../../../src/main/engine/cases/wake-cases'
import { act } from '../../../../src/main/engine/cases/act'
import { actOnPromise } from '../../../../src/main/engine/promises/act-on-promise'
import { makePromise } from '../../../../src/main/engine/promises/make-promise'
import { countKept, getPromise, listClosed, listOpen } from '../../../../src/main/engine/promises/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { alwaysOpen, caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let noa: number
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`promise-${(number += 1)}.db`))
  noa = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
})
afterEach(() => client.close())

const made = (changes: object = {}) => ({
  ...{ text: 'Marta calls today', owner: 'Marta', dueAt: noon + 2 * hourMs, case: noa, isMarketing: false },
  ...changes,
})
const promised = (changes: object = {}, now = noon) => makePromise(client.desk(now), made(changes)).promise
const row = (id: number) =>
  client.db
    .prepare<[number], Record<string, number | string | null>>('SELECT * FROM caseFile WHERE id = ?')
    .get(id)
const found = (query: string, now = noon) =>
  listCaseRows(client.db, compileCases(client.db, query, now), 'clock', null, 100).map(({ id }) => id)

const actions: PromiseAction[] = [
  { do: 'keep', proof: 'Call note, 6 min' },
  { do: 'break' },
  { do: 'move', dueAt: noon + 3 * dayMs },
  { do: 'cancel' },
  { do: 'give', to: 'Irina' },
]

describe('every act on a promise', () => {
  test.each(actions)('$do is one step that undo takes back to the very state before', (action) => {
    const id = promised()
    const before = client.state()
    const { step } = actOnPromise(client.desk(noon + hourMs), id, action)
    expect(client.state()).not.toEqual(before)
    expect(undoStep(client.desk(noon + hourMs))).toMatchObject({ id: step, label: `promise.${action.do}` })
    expect(client.state()).toEqual(before)
  })
  test('is told in the story of its case, and its words are not in the journal', () => {
    const id = promised()
    actOnPromise(client.desk(), id, { do: 'keep', proof: 'Call note' })
    const { saga } = caseDetail(client.db, noa, alwaysOpen, noon + hourMs)
    expect(saga.filter(({ kind }) => kind === 'event')).toMatchObject([
      { event: 'promise.make' },
      { event: 'promise.keep' },
    ])
    expect(saga).toContainEqual(
      expect.objectContaining({
        kind: 'promise',
        promise: expect.objectContaining({
          text: 'Marta calls today',
          status: 'kept',
          proof: 'Call note',
        }) as object,
      }),
    )
    const journal = client.db.prepare<[], string>('SELECT data FROM journal').pluck().all().join()
    expect(journal).not.toMatch(/Marta calls|Call note/)
  })
  test('is refused once it is closed: a slip is taken back, not written over', () => {
    const id = promised()
    actOnPromise(client.desk(), id, { do: 'break' })
    expect(() => actOnPromise(client.desk(), id, { do: 'keep', proof: 'x' })).toThrow('promise-move')
    expect(getPromise(client.db, id).status).toBe('broken')
  })
})

describe('the case of a promise', () => {
  test('knows when the next of its promises is due, as they come and go', () => {
    const later = promised({ dueAt: noon + 9 * hourMs })
    expect(row(noa)).toMatchObject({ promiseDueAt: noon + 9 * hourMs })
    const sooner = promised({ dueAt: noon + 3 * hourMs })
    expect(row(noa)).toMatchObject({ promiseDueAt: noon + 3 * hourMs })
    actOnPromise(client.desk(), sooner, { do: 'keep', proof: 'done' })
    expect(row(noa)).toMatchObject({ promiseDueAt: noon + 9 * hourMs })
    actOnPromise(client.desk(), later, { do: 'move', dueAt: noon + dayMs })
    expect(row(noa)).toMatchObject({ promiseDueAt: noon + dayMs })
    undoStep(client.desk())
    expect(row(noa)).toMatchObject({ promiseDueAt: noon + 9 * hourMs })
  })
  test('is raised when the promise becomes overdue, with nobody doing anything', () => {
    promised()
    const before = Number(row(noa)?.['urgency'])
    expect(wakeCases(client.db, noon + 2 * hourMs)).toBe(0)
    expect(wakeCases(client.db, noon + 2 * hourMs + 1)).toBe(1)
    expect(Number(row(noa)?.['urgency'])).toBe(before + 25)
    expect(wakeCases(client.db, noon + 3 * hourMs)).toBe(0)
  })
  test('stays raised where the promise is said to be broken', () => {
    const id = promised()
    const before = Number(row(noa)?.['urgency'])
    actOnPromise(client.desk(), id, { do: 'break' })
    expect(row(noa)).toMatchObject({ urgency: before + 25, promiseDueAt: null })
  })
  test('outranks new complaints by clock where the promise is overdue, though its own answer is due later', () => {
    const sorina = client.caseOf(client.write({ by: 'Sorina', at: noon + hourMs })) ?? 0
    expect(found('status:open')).toEqual([noa, sorina])
    promised({ case: sorina, dueAt: noon + 30 * 60_000 })
    expect(found('status:open')).toEqual([sorina, noa])
    expect(found('clock:overdue', noon + 90 * 60_000)).toEqual([noa])
    expect(countsOf(client.db, noon + 90 * 60_000)).toMatchObject({ overdue: 1, promised: 1 })
  })
  test('is found by its promise, answered or not', async () => {
    promised({ dueAt: null })
    expect([found('has:promise'), found('promise:none'), found('promise:overdue', noon + 9 * dayMs)]).toEqual(
      [[noa], [], []],
    )
    await act(client.desk(), [noa], { do: 'answered', at: null })
    promised()
    expect(found('has:promise status:waiting')).toEqual([noa])
    expect(found('promise:overdue', noon + dayMs)).toEqual([noa])
  })
  test('takes its promises along when it is merged, and gives them back', () => {
    const sorina = client.caseOf(client.write({ by: 'Sorina', at: noon + hourMs })) ?? 0
    const id = promised()
    const before = client.state()
    mergeCases(client.desk(), sorina, [noa])
    expect(getPromise(client.db, id).caseId).toBe(sorina)
    expect([row(sorina)?.['promiseDueAt'], row(noa)?.['promiseDueAt']]).toEqual([noon + 2 * hourMs, null])
    undoStep(client.desk())
    expect(client.state()).toEqual(before)
  })
})

describe('the ledger', () => {
  test('has what was promised to everybody, which belongs to no case', () => {
    promised({ isMarketing: true, text: 'Delivery in 24 hours' })
    expect(listOpen(client.db)).toMatchObject([{ source: 'marketing', case: null, who: null }])
    expect(row(noa)).toMatchObject({ promiseDueAt: null })
  })
  test('lists what is due first first, and what has no date last', () => {
    const [none, late, soon] = [null, noon + dayMs, noon].map((dueAt) => promised({ dueAt }))
    expect(listOpen(client.db).map(({ id }) => id)).toEqual([soon, late, none])
  })
  test('counts what is overdue as not kept, and leaves out what was moved or called off', () => {
    const ids = [0, 1, 2, 3, 4].map(() => promised())
    actOnPromise(client.desk(), ids[0] ?? 0, { do: 'keep', proof: 'done' })
    actOnPromise(client.desk(), ids[1] ?? 0, { do: 'break' })
    actOnPromise(client.desk(), ids[2] ?? 0, { do: 'cancel' })
    actOnPromise(client.desk(), ids[3] ?? 0, { do: 'move', dueAt: noon + 9 * dayMs })
    expect(countKept(client.db, noon)).toEqual({ count: 1, of: 2 })
    expect(countKept(client.db, noon + dayMs)).toEqual({ count: 1, of: 3 })
    expect(countKept(client.db, noon + 95 * dayMs)).toEqual({ count: 0, of: 2 })
    expect(listClosed(client.db).map(({ status }) => status)).toEqual(['broken', 'kept'])
  })
  test('keeps what a promise was before its date was moved', () => {
    const id = promised()
    const { promise: next } = actOnPromise(client.desk(), id, { do: 'move', dueAt: noon + dayMs })
    expect(getPromise(client.db, id)).toMatchObject({
      status: 'renegotiated',
      replacedBy: next,
      dueAt: noon + 2 * hourMs,
    })
    expect(getPromise(client.db, next)).toMatchObject({
      status: 'pending',
      text: 'Marta calls today',
      owner: 'Marta',
    })
  })
})
