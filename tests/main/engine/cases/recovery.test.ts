import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { compileCases, listCaseIds } from '../../../../src/main/engine/cases/list-store'
import { listReminded } from '../../../../src/main/engine/cases/due-store'
import { countRecovered } from '../../../../src/main/engine/promises/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, dayMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let noa: number
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`recovery-${(number += 1)}.db`))
  noa = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
})
afterEach(() => client.close())

const askAgainAt = noon + 4 * dayMs
const resolve = (changes: object = { askAgainAt }, now = noon + dayMs) =>
  act(client.desk(now), [noa], { do: 'resolve', outcome: 'solved', cause: null, ...changes })
const noaWrites = (read: object) => client.write({ by: 'Noa', at: noon + 2 * dayMs, read })
const state = () =>
  client.db.prepare<[number]>('SELECT status, recovery, remindAt FROM caseFile WHERE id = ?').get(noa)
const praise = { complaint: false, intent: 'praise', sentiment: 'positive' }

describe('a case that is resolved', () => {
  test('asks again when its user wants it, by a reminder', async () => {
    await resolve()
    expect(state()).toEqual({ status: 'resolved', recovery: 'asked', remindAt: askAgainAt })
    expect(listReminded(client.db, askAgainAt)).toMatchObject([{ id: noa, who: 'Noa' }])
  })
  test('asks nobody where nobody wants it', async () => {
    await resolve({})
    expect(state()).toEqual({ status: 'resolved', recovery: null, remindAt: null })
  })
  test.each([
    ['is opened again', { do: 'reopen' }],
    ['turns out to be spam', { do: 'spam', reason: 'bot' }],
    ['is resolved otherwise', { do: 'resolve', outcome: 'refused', cause: null }],
  ] as const)('and %s asks no more', async (_, action) => {
    await resolve()
    await act(client.desk(noon + 2 * dayMs), [noa], action)
    expect(state()).toMatchObject({ recovery: null, remindAt: null })
    undoStep(client.desk(noon + 2 * dayMs))
    expect(state()).toMatchObject({ recovery: 'asked', remindAt: askAgainAt })
  })
})

describe('the person of a resolved case who writes again', () => {
  test('content, has recovered: the case stays resolved and needs no question', async () => {
    await resolve()
    noaWrites(praise)
    expect(state()).toEqual({ status: 'resolved', recovery: 'recovered', remindAt: null })
  })
  test('with another complaint, has not, and the case is open again', async () => {
    await resolve()
    noaWrites({})
    expect(state()).toEqual({ status: 'open', recovery: 'not-recovered', remindAt: null })
  })
  test('with a question, has said neither', async () => {
    await resolve()
    noaWrites({ complaint: false, intent: 'question', sentiment: 'neutral' })
    expect(state()).toMatchObject({ status: 'open', recovery: 'asked' })
  })
  test('counts in the share of the recovered whether asked or not', async () => {
    await resolve({})
    expect(countRecovered(client.db)).toEqual({ count: 0, of: 0 })
    noaWrites(praise)
    const sorina = client.caseOf(client.write({ by: 'Sorina', at: noon })) ?? 0
    await act(client.desk(noon + dayMs), [sorina], { do: 'resolve', outcome: 'solved', cause: null })
    client.write({ by: 'Sorina', at: noon + 2 * dayMs })
    expect(countRecovered(client.db)).toEqual({ count: 1, of: 2 })
    expect(listCaseIds(client.db, compileCases(client.db, 'recovered:yes', noon))).toEqual([noa])
  })
  test('before it was resolved, has said nothing about how it ended', () => {
    noaWrites(praise)
    expect(state()).toMatchObject({ status: 'open', recovery: null })
  })
})
