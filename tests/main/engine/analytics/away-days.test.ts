import { beforeEach, describe, expect, test } from 'vitest'
import { awayDays } from '../../../../src/main/engine/analytics/away-days'
import { volume } from '../../../../src/main/engine/analytics/volume'
import { saveClockRules } from '../../../../src/main/engine/clocks/store'
import { saveAway } from '../../../../src/main/engine/sources/gap-store'
import { defaultClockRules } from '@shared/model/clock'
import type { AwayReason } from '@shared/model/source'
import { caseClient, type CaseClient } from '../../../helpers/case-client'
import { figureGround } from '../../../helpers/figure-ground'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let files = 0
let client: CaseClient
beforeEach(async () => {
  client = await caseClient(inFolder(`${(files += 1)}.db`))
  saveClockRules(client.db, defaultClockRules('Europe/Madrid'))
  return () => client.close()
})

/** A moment of October on clocks in Madrid, two hours before UTC, and one from the 25th on. */
const at = (day: number, hour = 0) => Date.UTC(2026, 9, day, hour - (day > 25 ? 1 : 2))
const away = (fromAt: number, toAt: number, reason: AwayReason = 'closed') =>
  saveAway(client.db, { fromAt, toAt, reason })
const ground = () =>
  figureGround(client, { period: { from: '2026-10-01', to: '2026-10-31' }, now: at(31, 23) })

describe('days on which nothing could be read', () => {
  test('are those that a span takes most of, in stretches by what took them', () => {
    away(at(2, 18), at(5, 9))
    away(at(6, 1), at(6, 23), 'asleep')
    expect(awayDays(ground())).toEqual([
      { from: '2026-10-03', to: '2026-10-04', reason: 'closed' },
      { from: '2026-10-06', to: '2026-10-06', reason: 'asleep' },
    ])
  })

  test('are not the nights of somebody who works by day', () => {
    for (let day = 1; day < 31; day += 1) away(at(day, 17), at(day + 1, 9))
    expect(awayDays(ground())).toEqual([])
  })

  test('are named after what took the larger part, where two took most of a day together', () => {
    away(at(8), at(8, 8))
    away(at(8, 10), at(8, 21), 'asleep')
    expect(awayDays(ground())).toEqual([{ from: '2026-10-08', to: '2026-10-08', reason: 'asleep' }])
  })

  test('end with the period, and a day of 25 hours is as long as it is', () => {
    away(at(-40), at(1, 20))
    // From midnight eighteen hours and a half: of 24 that would be most.
    away(at(25), at(25) + 18.5 * 3_600_000, 'asleep')
    away(at(31), at(31 + 20))
    expect(awayDays(ground())).toEqual([
      { from: '2026-10-01', to: '2026-10-01', reason: 'closed' },
      { from: '2026-10-31', to: '2026-10-31', reason: 'closed' },
    ])
  })

  test('stand beside the volume and leave what was counted on them alone', () => {
    client.write({ by: 'Ana', at: at(4, 12), now: at(5, 12), read: { sentiment: 'negative' } })
    const before = volume(ground())
    away(at(3), at(5))
    const { away: days, ...rest } = volume(ground())
    expect(days).toEqual([{ from: '2026-10-03', to: '2026-10-04', reason: 'closed' }])
    expect({ ...rest, away: [] }).toEqual(before)
  })
})
