import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultNoticeRules } from '@shared/model/clock'
import { alarms } from '../../../../src/main/engine/notices/alarms'
import { noMemory, noticesDue } from '../../../../src/main/engine/notices/notices-due'
import { openCrisis } from '../../../../src/main/engine/crises/open-crisis'
import { keepLook, look } from '../../../../src/main/engine/spikes/look'
import * as store from '../../../../src/main/engine/spikes/store'
import { upsetSql } from '../../../../src/main/engine/spikes/upset-store'
import { alwaysOpen, caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`look-${(number += 1)}.db`))
})
afterEach(() => client.close())

function write(count: number, at: number): void {
  client.writeMany(
    Array.from({ length: count }, (_, index) => ({
      ...{ by: `Person ${at} ${index}`, at: at - index * 60_000, read: { topics: ['safety'] } },
    })),
  )
}
/** One complaint on each of the last days, and the look that is made then. */
function quietMonth(): void {
  for (let day = 30; day >= 2; day -= 1) write(1, noon - day * dayMs)
}
const lookAt = async (now: number) => keepLook(client.db, await look(client.db, now), now)

describe('looking', () => {
  test('finds nothing in an empty file, in one mention, and in many of the same second', async () => {
    await lookAt(noon)
    write(1, noon)
    await lookAt(noon)
    client.writeMany(Array.from({ length: 300 }, (_, index) => ({ by: `P${index}`, at: noon })))
    await lookAt(noon)
    expect([store.listOpenSpikes(client.db), store.listPastSpikes(client.db)]).toEqual([[], []])
  })

  test('opens a spike once, by its topic, follows how it grows, and ends it when it is over', async () => {
    quietMonth()
    expect(await lookAt(noon - hourMs)).toBe(false)
    write(9, noon)
    expect(await lookAt(noon)).toBe(true)
    const [spike] = store.listOpenSpikes(client.db)
    expect(spike).toMatchObject({ topic: 'safety', count: 9, subject: { name: 'Velta', isBrand: true } })
    expect(await lookAt(noon)).toBe(false)
    write(5, noon + hourMs)
    await lookAt(noon + hourMs)
    expect(store.listOpenSpikes(client.db)).toMatchObject([{ id: spike?.id, count: 14 }])
    expect(store.countAlarms(client.db)).toBe(1)
    await lookAt(noon + 3 * dayMs)
    expect(store.listOpenSpikes(client.db)).toEqual([])
    expect(store.listPastSpikes(client.db)).toMatchObject([{ id: spike?.id, count: 14 }])
  })

  test('for the first time learns from the last ninety days', async () => {
    for (let day = 60; day >= 2; day -= 1) write(1, noon - day * dayMs)
    write(15, noon - 20 * dayMs + hourMs)
    await lookAt(noon)
    expect(store.listOpenSpikes(client.db)).toEqual([])
    expect(store.listPastSpikes(client.db)).toMatchObject([{ topic: 'safety', count: 16 }])
  })

  test('calls somebody once, and no alarm is left when a room is open for it', async () => {
    quietMonth()
    write(9, noon)
    await lookAt(noon)
    const setting = { rules: defaultNoticeRules, timeZone: 'UTC' }
    const first = noticesDue(alarms(client.db, alwaysOpen, noon), noMemory, setting, noon)
    expect(first.notices).toMatchObject([{ kind: 'alarm', count: 1 }])
    const again = noticesDue(
      alarms(client.db, alwaysOpen, noon + hourMs),
      first.memory,
      setting,
      noon + hourMs,
    )
    expect(again.notices).toEqual([])
    const spike = store.listOpenSpikes(client.db)[0]
    openCrisis(
      client.desk(),
      {
        ...{ name: 'Safety', query: spike?.query ?? '', spike: spike?.id ?? null, by: 'Marta' },
        ...{ playbook: null, why: '', drillFrom: null },
      },
      'en',
    )
    expect(store.countAlarms(client.db)).toBe(0)
  })
})

test('the unhappy ones come from the index of the unhappy alone', () => {
  const plan = client.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${upsetSql}`)
    .all(0, 1, 1)
    .map(({ detail }) => detail)
    .join('\n')
  expect(plan).toContain('SEARCH m USING COVERING INDEX mentionUpset (id>? AND id<?)')
  expect(plan).not.toContain('TEMP B-TREE')
  expect(plan).not.toMatch(/SCAN (m|y|z)\b/)
})
