import { expect, test } from 'vitest'
import { judgeCheck } from '../../../../src/main/engine/sweep/judge-check'

const hour = 3_600_000
const now = Date.UTC(2026, 2, 2, 8)
const held = { state: 'live' as const, retention: 'keep' as const, missedAt: null }

test('one miss is remembered and changes nothing; one that lasts for six hours does', () => {
  expect(judgeCheck(held, { kind: 'missing' }, now)).toEqual({ state: null, missedAt: now, isErased: false })
  const since = now - 5 * hour
  expect(judgeCheck({ ...held, missedAt: since }, { kind: 'missing' }, now)).toMatchObject({
    state: null,
    missedAt: since,
  })
  expect(judgeCheck({ ...held, missedAt: now - 6 * hour }, { kind: 'missing' }, now)).toMatchObject({
    ...{ state: 'vanished', isErased: false },
  })
})
test('a sign that it was deleted counts at once', () => {
  expect(judgeCheck(held, { kind: 'gone', evidence: '410' }, now)).toMatchObject({ state: 'deleted' })
})
test('what was seen again is no longer missing, and comes back if it had vanished', () => {
  expect(judgeCheck({ ...held, missedAt: now - hour }, { kind: 'there' }, now)).toMatchObject({
    state: null,
    missedAt: null,
  })
  expect(judgeCheck({ ...held, state: 'vanished' }, { kind: 'there' }, now)).toMatchObject({ state: 'live' })
})
test.each(['delete_with_source', 'max_age:30'] as const)('under “%s” its text goes too', (retention) => {
  expect(judgeCheck({ ...held, retention }, { kind: 'gone', evidence: '404' }, now)).toMatchObject({
    isErased: true,
  })
  expect(judgeCheck({ ...held, retention }, { kind: 'missing' }, now)).toMatchObject({ isErased: false })
})
