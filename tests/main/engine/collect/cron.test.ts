import { describe, expect, test } from 'vitest'
import { checkedCron, nextCronAt } from '../../../../src/main/engine/collect/cron'

const now = Date.UTC(2026, 2, 28, 12)
const hourMs = 3_600_000

describe('a plan', () => {
  test('fits on the clocks of its zone, over summer time too', () => {
    expect(nextCronAt('30 8 * * *', 'Europe/Bucharest', now)).toBe(Date.UTC(2026, 2, 29, 5, 30))
    expect(nextCronAt('30 8 * * *', 'Europe/Bucharest', now - 86_400_000)).toBe(Date.UTC(2026, 2, 28, 6, 30))
  })
  test('is kept as it was meant', () => {
    expect(checkedCron('  0  8,14 *  * 1-5 ', 'UTC', now, hourMs)).toBe('0 8,14 * * 1-5')
  })
  test.each(['', 'every day', '* * * *', '61 * * * *', '0 0 31 2 *', '*/5 * * * *', '0 8 * * * 2026 7'])(
    'is not “%s”',
    (pattern) => {
      expect(() => checkedCron(pattern, 'UTC', now, hourMs)).toThrow(
        expect.objectContaining({ code: 'cron-invalid' }),
      )
    },
  )
})
