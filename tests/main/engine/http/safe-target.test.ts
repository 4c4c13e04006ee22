import { expect, test } from 'vitest'
import { HttpError } from '../../../../src/main/engine/connectors/http'
import { publicOnly } from '../../../../src/main/engine/http/address-policy'
import { safeTarget } from '../../../../src/main/engine/http/safe-target'

function refusalOf(address: string): HttpError {
  try {
    safeTarget(address, publicOnly)
  } catch (error) {
    if (error instanceof HttpError) return error
    throw error
  }
  throw new Error(`${address} was let through`)
}

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0x7f.0.0.1/',
  'http://0X7F.0X0.0X0.0X1/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://0177.1/',
  'http://127.0.0.1./',
  'http://127.0.0.1:80/',
  'https://127.0.0.1:443/',
  'http:127.0.0.1',
  'http:\\\\127.0.0.1\\',
  'http:////127.0.0.1/',
  ' http://127.0.0.1/ ',
  'http://127.0.0.1/#@example.com',
  'http://127.0.0.1\t/',
  'ht\ntp://127.0.0.1/',
  'http://%31%32%37.0.0.1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://0/',
  'http://0.0.0.0/',
  'http://00000000000/',
  'http://3232235521/',
  'http://192.168.1/',
  'http://0xc0a80001/',
  'http://10.1/',
  'http://0xa.1/',
  'http://012.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://0251.0376.0251.0376/',
  'http://4294967295/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[0000::0001]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://[::FFFF:7F00:0001]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[ff02::1]/',
])('a private address is refused before any connection, however it is spelled: %s', (address) => {
  expect(refusalOf(address).kind).toBe('blocked-address')
})

test.each([
  ['file:///etc/passwd', 'scheme'],
  ['ftp://example.com/feed', 'scheme'],
  ['gopher://example.com/', 'scheme'],
  ['data:text/xml,<rss/>', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['blob:https://example.com/1', 'scheme'],
  ['ws://example.com/', 'scheme'],
  ['https://user@example.com/', 'userinfo'],
  ['https://user:secret@example.com/', 'userinfo'],
  ['https://example.com@127.0.0.1/', 'userinfo'],
  ['', 'syntax'],
  ['feed.xml', 'syntax'],
  ['//example.com/', 'syntax'],
  ['http://', 'syntax'],
  ['http://[fe80::1%25eth0]/', 'syntax'],
  ['http://[::1', 'syntax'],
  ['http://256.256.256.256/', 'syntax'],
  ['http://1.2.3.4.5/', 'syntax'],
  ['http://exa mple.com/', 'syntax'],
  ['http://example.com:99999/', 'syntax'],
])('an address that is no plain web address is refused: %s', (address, reason) => {
  expect(refusalOf(address)).toMatchObject({ kind: 'bad-url', data: { reason } })
})

test.each([
  ['https://example.com:8080/', 8080],
  ['http://example.com:22/', 22],
  ['http://example.com:6379/', 6379],
  ['http://example.com:0/', 0],
])('a port on which no site is read is blocked: %s', (address, port) => {
  expect(refusalOf(address)).toMatchObject({ kind: 'blocked-address', data: { host: 'example.com', port } })
})

test('a refusal never repeats the password that stood in the address', () => {
  expect(refusalOf('https://user:secret@example.com/').message).not.toContain('secret')
})

test.each([
  ['https://example.com/feed.xml#top', 'https://example.com/feed.xml'],
  ['HTTPS://EXAMPLE.COM:443/Feed', 'https://example.com/Feed'],
  ['http://93.184.216.34/', 'http://93.184.216.34/'],
  ['http://[2606:4700::6810:85e5]/', 'http://[2606:4700::6810:85e5]/'],
  ['https://păreri.example/', 'https://xn--preri-rwa.example/'],
  ['http://localhost.example/', 'http://localhost.example/'],
])('a web address is asked in its one normal form: %s', (address, normal) => {
  expect(safeTarget(address, publicOnly).href).toBe(normal)
})
