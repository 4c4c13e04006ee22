import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseDetail } from '../../../../src/main/engine/cases/case-detail'
import { mergePersons, splitPerson } from '../../../../src/main/engine/persons/merge-persons'
import { proposalsFor } from '../../../../src/main/engine/persons/proposals'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let mentions: number[]
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`persons-${(number += 1)}.db`))
  mentions = (['google', 'x', 'facebook'] as const).map((on, index) =>
    client.write({ by: 'Noa K', on, at: noon + index * hourMs, text: 'Order VB-20417' }),
  )
})
afterEach(() => client.close())

const rows = () =>
  client.db
    .prepare<[], { id: number; mergedInto: number | null }>('SELECT id, mergedInto FROM author ORDER BY id')
    .all()
const detail = () =>
  caseDetail(client.db, client.caseOf(mentions[0] ?? 0) ?? 0, client.desk().rules, noon + 3 * hourMs)

describe('two accounts that are one person', () => {
  test('have one case, in which the channels count', () => {
    mergePersons(client.desk(), [1, 2])
    expect(client.caseOf(mentions[1] ?? 0)).toBe(client.caseOf(mentions[0] ?? 0))
    expect(detail()).toMatchObject({ mentionCount: 2, channels: ['google', 'x'], escalation: { level: 1 } })
  })
  test('are one for what they write later, whichever account they use', () => {
    mergePersons(client.desk(), [1, 2])
    const later = client.write({ by: 'Noa K', on: 'x', at: noon + 5 * hourMs })
    expect(client.caseOf(later)).toBe(client.caseOf(mentions[0] ?? 0))
  })
  test('are not offered to each other any more', () => {
    mergePersons(client.desk(), [1, 2])
    const offered = proposalsFor(client.db, client.caseOf(mentions[0] ?? 0) ?? 0)
    expect(offered.map(({ author }) => author.platform)).toEqual(['facebook'])
  })
  test('are two again after undo, each with the case it had', () => {
    const before = client.state()
    mergePersons(client.desk(), [1, 2, 3])
    expect(client.state()).not.toEqual(before)
    undoStep(client.desk())
    expect(client.state()).toEqual(before)
  })
  test.each([
    [
      [3, 2],
      [2, 1],
    ],
    [
      [1, 2],
      [3, 2],
    ],
    [
      [2, 3],
      [1, 3],
    ],
  ])('and a third, joined in any order, make no chain: %j, then %j', (first, second) => {
    mergePersons(client.desk(), first)
    mergePersons(client.desk(), second)
    expect(rows()).toEqual([
      { id: 1, mergedInto: null },
      { id: 2, mergedInto: 1 },
      { id: 3, mergedInto: 1 },
    ])
  })
})

describe('taking an account out of a person', () => {
  test('leaves the others together, also when it named them', () => {
    mergePersons(client.desk(), [1, 2, 3])
    splitPerson(client.desk(), 1)
    expect(rows().map(({ mergedInto }) => mergedInto)).toEqual([null, null, 2])
  })
  test('is taken back like any act', () => {
    mergePersons(client.desk(), [1, 2, 3])
    const before = client.state()
    splitPerson(client.desk(), 1)
    undoStep(client.desk())
    expect(client.state()).toEqual(before)
  })
  test('is refused where there is nobody else, and an account that nobody knows is told', () => {
    expect(() => splitPerson(client.desk(), 1)).toThrow(/person-single/)
    expect(() => mergePersons(client.desk(), [1, 999])).toThrow(/person-unknown/)
  })
})
