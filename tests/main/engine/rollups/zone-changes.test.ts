import { describe, expect, test } from 'vitest'
import { offsetAt } from '@shared/text/hours/zone-offsets'
import { zoneChanges } from '../../../../src/main/engine/rollups/zone-changes'
import { seeded } from '../../../helpers/seeded'

describe('the changes of a zone', () => {
  test.each([
    'UTC',
    'Europe/Madrid',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Pacific/Apia',
  ])('in %s give the offset of any moment from 1995 to 2045', (zone) => {
    const random = seeded(7)
    const changes = zoneChanges(zone)
    for (let run = 0; run < 300; run += 1) {
      const at = Date.UTC(1995, 0, 1) + random.below(Date.UTC(2045, 0, 1) - Date.UTC(1995, 0, 1))
      const found = changes.findLast(({ fromAt }) => fromAt <= at)
      expect(found?.offsetMs, new Date(at).toISOString()).toBe(offsetAt(zone, at))
    }
  })

  test('are found to the minute', () => {
    const summer2026 = Date.UTC(2026, 2, 29, 1)
    expect(zoneChanges('Europe/Madrid').find(({ fromAt }) => fromAt === summer2026)?.offsetMs).toBe(7_200_000)
  })
})
