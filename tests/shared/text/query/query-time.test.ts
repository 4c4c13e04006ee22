import { describe, expect, test } from 'vitest'
import { endOf, minuteText, timeOf } from '@shared/text/query/query-time'

const now = Date.UTC(2026, 9, 14, 12)

describe('a time in a query', () => {
  test('is a span back, a day, or a minute', () => {
    expect(timeOf('2d', now)).toBe(Date.UTC(2026, 9, 12, 12))
    expect(timeOf('2026-10-01', now)).toBe(Date.UTC(2026, 9, 1))
    expect(timeOf('2026-10-01T22:30Z', now)).toBe(Date.UTC(2026, 9, 1, 22, 30))
  })

  test('of a day ends with the day, of a minute where it stands', () => {
    expect(endOf('2026-10-01', now)).toBe(Date.UTC(2026, 9, 2))
    expect(endOf('2026-10-01T22:30Z', now)).toBe(Date.UTC(2026, 9, 1, 22, 30))
  })

  test.each(['2026-02-30', '2026-02-30T10:00Z', '2026-10-01T24:00Z', '2026-10-01T10:00', 'soon', ''])(
    'is none: %s',
    (text) => expect(timeOf(text, now)).toBeNull(),
  )

  test('written to the minute reads back as itself', () => {
    const at = Date.UTC(2026, 9, 1, 22, 30)
    expect(timeOf(minuteText(at), now)).toBe(at)
  })
})
