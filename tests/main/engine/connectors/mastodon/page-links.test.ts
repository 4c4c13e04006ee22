import { expect, test } from 'vitest'
import { isNewer, newestId } from '../../../../../src/main/engine/connectors/mastodon/newest-id'
import { pageLinks } from '../../../../../src/main/engine/connectors/mastodon/page-links'

const instance = 'https://social.example'

test('the neighbours of a page are read from its header', () => {
  const header = `<${instance}/api/v1/notifications?max_id=5>; rel="next", <${instance}/api/v1/notifications?min_id=9>; rel="prev"`
  expect(pageLinks(header, instance)).toEqual({
    next: `${instance}/api/v1/notifications?max_id=5`,
    prev: `${instance}/api/v1/notifications?min_id=9`,
  })
})

test.each([
  ['nothing', undefined],
  ['another host', '<https://evil.example/api?max_id=5>; rel="next"'],
  ['a host that begins alike', '<https://social.example.evil.example/api>; rel="next"'],
  ['another scheme', '<http://social.example/api>; rel="next"'],
  ['no address', '<api>; rel="next"'],
])('%s is no neighbour', (_what, header) => {
  expect(pageLinks(header, instance)).toEqual({ next: null, prev: null })
})

test('ids are compared as the long numbers that they are', () => {
  expect(isNewer('113100000000000001', '113100000000000000')).toBe(true)
  expect(isNewer('99', '100')).toBe(false)
  expect(newestId(['9', '10', '8'], null)).toBe('10')
  expect(newestId([], '7')).toBe('7')
})
