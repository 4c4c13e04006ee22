import { expect, test } from 'vitest'
import { movedAddress } from '../../../../src/main/engine/collect/moved-address'

const to = 'https://site.example/new.xml'

test('an address is rewritten when three readings in a row were led to the same place', () => {
  const first = movedAddress({}, { etag: '"1"' }, to)
  const second = movedAddress(first.cursor, { etag: '"2"' }, to)
  const third = movedAddress(second.cursor, { etag: '"3"' }, to)
  expect([first.address, second.address, third.address]).toEqual([null, null, to])
  expect(third.cursor).toEqual({ etag: '"3"' })
})

test('a redirect that is taken back or leads elsewhere starts anew', () => {
  const twice = movedAddress(movedAddress({}, {}, to).cursor, {}, to)
  expect(movedAddress(twice.cursor, {}, null)).toEqual({ cursor: {}, address: null })
  expect(movedAddress(twice.cursor, {}, 'https://other.example/')).toMatchObject({
    address: null,
    cursor: { movedRuns: 1 },
  })
})
