import { expect, test } from 'vitest'
import { publicOnly } from '../../../../src/main/engine/http/address-policy'
import { redirected } from '../../../../src/main/engine/http/redirect'

// Every platform names its key as it likes.
const headers = { authorization: 'Basic c2VjcmV0', 'api-key': 'k', apikey: 'k', accept: 'text/xml' }
const follow = (from: string, location: string) =>
  redirected(location, { url: new URL(from), headers }, publicOnly)

test('a redirect from a secure address to an open one is refused', () => {
  expect(() => follow('https://site.example/', 'http://site.example/feed')).toThrow('insecure-redirect')
})

test.each([
  ['https://site.example/a/b', 'c', 'https://site.example/a/c'],
  ['https://site.example/a/b', '//other.example/', 'https://other.example/'],
  ['http://site.example/', 'https://site.example/#part', 'https://site.example/'],
  ['http://site.example/', '?page=2', 'http://site.example/?page=2'],
])('from %s, the redirect to %s leads to %s', (from, location, to) => {
  expect(follow(from, location).url.href).toBe(to)
})

test.each([
  ['https://site.example/next', true],
  ['https://other.example/', false],
  ['https://www.site.example/', false],
])('credentials go along to %s: %s', (to, isSame) => {
  expect(follow('https://site.example/', to).headers).toEqual(isSame ? headers : { accept: 'text/xml' })
})

test('credentials do not go along when only the scheme changes', () => {
  expect(follow('http://site.example/', 'https://site.example/').headers).toEqual({ accept: 'text/xml' })
})
