import { expect, test } from 'vitest'
import { canonicalUrl } from '../../../../src/main/engine/text/canonical-url'

test.each([
  ['https://www.site.example/a?utm_source=x&b=2&a=1#top', 'https://site.example/a?a=1&b=2'],
  ['https://site.example/a/amp/', 'https://site.example/a/'],
  ['https://site.example/a?fbclid=1', 'https://site.example/a'],
  ['HTTPS://Site.Example/A', 'https://site.example/A'],
])('the same page shared in another way has one address: %s', (shared, canonical) => {
  expect(canonicalUrl(shared)).toBe(canonical)
})

test('what is no address has none', () => {
  expect(canonicalUrl('see the shop')).toBeNull()
  expect(canonicalUrl(null)).toBeNull()
})
