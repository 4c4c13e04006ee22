import { afterEach, beforeEach, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { reworkClocks } from '../../../../src/main/engine/cases/rework-clocks'
import { saveClockRules } from '../../../../src/main/engine/clocks/store'
import { alwaysOpen, caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`rework-${(number += 1)}.db`))
})
afterEach(() => client.close())

const dueOf = (id: number) =>
  client.db
    .prepare<[number], { dueAt: number | null; sortAt: number }>(
      'SELECT dueAt, sortAt FROM caseFile WHERE id = ?',
    )
    .get(id)
const noHours = { ...alwaysOpen, hours: { ...alwaysOpen.hours, week: Array.from({ length: 7 }, () => []) } }

test('rules that change move every open deadline, of more cases than one transaction takes, too', async () => {
  const mentions = client.writeMany(
    Array.from({ length: 1100 }, (_, index) => ({ by: `Person ${index}`, at: noon + index })),
  )
  const ids = mentions.map((mention) => client.caseOf(mention) ?? 0)
  saveClockRules(client.db, { ...alwaysOpen, hours: { ...alwaysOpen.hours, holidays: ['2026-10-14'] } })
  await reworkClocks(client.db, noon)
  for (const id of [ids[0], ids[600], ids[1099]]) expect(dueOf(id ?? 0)?.dueAt).toBe(Date.UTC(2026, 9, 15, 1))
})

test('a business that is never open has no deadlines, and its cases stay in the order in which they were written', async () => {
  const ids = ['Noa', 'Owen'].map((by, index) => client.caseOf(client.write({ by, at: noon + index })) ?? 0)
  saveClockRules(client.db, noHours)
  await reworkClocks(client.db, noon)
  expect(ids.map(dueOf)).toEqual([
    { dueAt: null, sortAt: noon },
    { dueAt: null, sortAt: noon + 1 },
  ])
})

test('what is resolved keeps no clock, whatever the rules become', async () => {
  const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
  await act(client.desk(noon + hourMs), [id], { do: 'resolve', outcome: 'solved', cause: null })
  await reworkClocks(client.db, noon + hourMs)
  expect(dueOf(id)?.dueAt).toBeNull()
})
