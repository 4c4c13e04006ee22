import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultNoticeRules } from '@shared/model/clock'
import { overduePromises } from '../../../../src/main/engine/notices/overdue-promises'
import { noMemory, noticesDue } from '../../../../src/main/engine/notices/notices-due'
import { actOnPromise } from '../../../../src/main/engine/promises/act-on-promise'
import { makePromise } from '../../../../src/main/engine/promises/make-promise'
import { alwaysOpen, caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`overdue-${(number += 1)}.db`))
})
afterEach(() => client.close())

function promised(dueAt: number | null): number {
  const id = client.caseOf(client.write({ by: 'Noa', at: noon - hourMs }))
  const made = { text: 'We call', owner: null, dueAt, case: id, isMarketing: false }
  return makePromise(client.desk(), made).promise
}
const happening = (now: number) => overduePromises(client.db, alwaysOpen, now)

test('a promise is news once its moment has passed, with whom it was made to', () => {
  promised(noon + hourMs)
  promised(null)
  expect(happening(noon + hourMs)).toEqual([])
  expect(happening(noon + hourMs + 1)).toMatchObject([{ kind: 'overduePromise', who: 'Noa' }])
})

test('it is told once, and again only when another date has passed as well', () => {
  const id = promised(noon + hourMs)
  const setting = { rules: defaultNoticeRules, timeZone: 'UTC' }
  const first = noticesDue(happening(noon + 2 * hourMs), noMemory, setting, noon + 2 * hourMs)
  expect(first.notices).toMatchObject([{ kind: 'overduePromise', count: 1 }])
  const again = noticesDue(happening(noon + 3 * hourMs), first.memory, setting, noon + 3 * hourMs)
  expect(again.notices).toEqual([])
  actOnPromise(client.desk(), id, { do: 'move', dueAt: noon + dayMs })
  expect(happening(noon + 3 * hourMs)).toEqual([])
  const moved = noticesDue(happening(noon + 2 * dayMs), again.memory, setting, noon + 2 * dayMs)
  expect(moved.notices).toHaveLength(1)
})

test('what was kept or broken is no news', () => {
  actOnPromise(client.desk(), promised(noon), { do: 'keep', proof: 'call note' })
  actOnPromise(client.desk(), promised(noon), { do: 'break' })
  expect(happening(noon + dayMs)).toEqual([])
})
