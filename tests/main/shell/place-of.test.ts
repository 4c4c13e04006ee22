import { expect, test } from 'vitest'
import { placeOf } from '../../../src/main/shell/place-of'

test.each([
  ['alarm', null, 'crisis'],
  ['overduePromise', null, 'promises'],
  ['overduePromise', 12, 'inbox'],
  ['newUrgent', 12, 'inbox'],
  ['digest', null, 'inbox'],
] as const)('a notice of %s (case %s) leads to %s', (kind, id, screen) => {
  expect(placeOf({ kind, case: id })).toEqual({ screen, case: id })
})
