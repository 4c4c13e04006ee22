import { expect, test } from 'vitest'
import { isGlobalUnicast, publicOnly } from '../../../../src/main/engine/http/address-policy'

const forbidden = {
  loopback: ['127.0.0.1', '127.0.0.0', '127.1.2.3', '127.255.255.255', '::1'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.255.255'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'link-local': ['169.254.0.1', '169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'unique local and old site-local': ['fc00::1', 'fd12:3456:789a::1', 'fdff::', 'fec0::1'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1', 'ff0e::1'],
  'unspecified and "this network"': ['0.0.0.0', '0.1.2.3', '::'],
  'broadcast and reserved': ['255.255.255.255', '240.0.0.1', '254.1.1.1', '192.0.0.1', '192.0.0.170'],
  documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  benchmarking: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  'old 6to4 relays and AS112': ['192.88.99.1', '192.175.48.1', '192.31.196.1'],
  'IPv4 mapped into IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:8.8.8.8',
  ],
  'IPv4 in the old compatible form': ['::127.0.0.1', '::7f00:1', '::a00:1'],
  'IPv4 translated': ['::ffff:0:127.0.0.1', '::ffff:0:a00:1'],
  NAT64: ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1'],
  '6to4': ['2002:7f00:1::', '2002:a00:1::1', '2002:c0a8:1::1'],
  Teredo: ['2001::1', '2001:0:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  'ORCHID, drone ids and the discard prefix': ['2001:10::1', '2001:20::1', '2001:30::1', '100::1'],
  'not given out by IANA': ['4000::1', '5f00::1', '8000::1', 'e000::1', '1::1'],
  'no address at all': ['', 'localhost', '127.1', '1.2.3', '1.2.3.4.5', '::g', '127.0.0.1 '],
}

for (const [kind, addresses] of Object.entries(forbidden)) {
  test.each(addresses)(`an address that is ${kind} is never asked: %s`, (address) => {
    expect(isGlobalUnicast(address)).toBe(false)
  })
}

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.1.1',
  '198.17.255.255',
  '223.255.255.255',
  '2606:4700::6810:85e5',
  '2a00:1450:4003:80e::200e',
  '2400:cb00:2048:1::c629:d7a2',
])('a public address is asked: %s', (address) => {
  expect(isGlobalUnicast(address)).toBe(true)
})

test.each([80, 443])('the usual port %i is open', (port) => expect(publicOnly.allowsPort(port)).toBe(true))
test.each([0, 22, 25, 8080, 9200])('any other port is closed: %i', (port) =>
  expect(publicOnly.allowsPort(port)).toBe(false),
)
