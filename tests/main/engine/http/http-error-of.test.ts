import { expect, test } from 'vitest'
import { HttpError } from '../../../../src/main/engine/connectors/http'
import {
  bodyErrorOf,
  hasExternalInterface,
  httpErrorOf,
} from '../../../../src/main/engine/http/http-error-of'

const coded = (code: string) => Object.assign(new Error(code), { code })
const kindOf = (code: string, hasNetwork = true) => httpErrorOf(coded(code), () => hasNetwork).kind

test.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH'])(
  '%s means a wrong name with a network, and no network without',
  (code) => {
    expect(kindOf(code, true)).toBe('unreachable')
    expect(kindOf(code, false)).toBe('offline')
  },
)

test('a server that refuses is unreachable even on a computer without a network', () => {
  expect(kindOf('ECONNREFUSED', false)).toBe('unreachable')
})

test.each([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'EPROTO',
])('a certificate that cannot be trusted has its own kind: %s', (code) => expect(kindOf(code)).toBe('tls'))

test.each(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])(
  'waiting too long is one thing wherever it happens: %s',
  (code) => {
    expect(kindOf(code)).toBe('timeout')
    expect(bodyErrorOf(coded(code)).kind).toBe('timeout')
  },
)

test('a connection that breaks during the body has cut it off', () => {
  expect(bodyErrorOf(coded('ECONNRESET')).kind).toBe('truncated')
  expect(kindOf('ECONNRESET')).toBe('unreachable')
})

test('our own refusal comes out as it was, however the library wraps it', () => {
  const refusal = new HttpError('blocked-address', { host: 'site.example' })
  expect(httpErrorOf(refusal, () => true)).toBe(refusal)
  expect(httpErrorOf(new Error('failed', { cause: refusal }), () => true)).toBe(refusal)
  expect(bodyErrorOf(refusal)).toBe(refusal)
})

test('a computer that talks only to itself has no network', () => {
  const at = (address: string, internal: boolean) => ({
    address,
    internal,
    netmask: '255.0.0.0',
    family: 'IPv4' as const,
    mac: '00:00:00:00:00:00',
    cidr: null,
  })
  expect(hasExternalInterface({})).toBe(false)
  expect(hasExternalInterface({ lo: [at('127.0.0.1', true)] })).toBe(false)
  expect(hasExternalInterface({ lo: [at('127.0.0.1', true)], eth0: [at('192.168.1.7', false)] })).toBe(true)
})
