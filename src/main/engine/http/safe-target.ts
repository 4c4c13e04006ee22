import { isIP } from 'node:net'
import { HttpError } from '../connectors/http'
import type { AddressPolicy } from './address-policy'

const defaultPorts: Record<string, number> = { 'http:': 80, 'https:': 443 }

/**
 * The address as a URL that may be asked, or an `HttpError`. The parser brings every spelling of an IP address into one
 * form (`http://2130706433/` is 127.0.0.1); such a host skips the name lookup, so it is judged here.
 */
export function safeTarget(address: string, policy: AddressPolicy): URL {
  if (!URL.canParse(address)) throw new HttpError('bad-url', { reason: 'syntax' })
  const url = new URL(address)
  const defaultPort = defaultPorts[url.protocol]
  if (defaultPort === undefined) throw new HttpError('bad-url', { reason: 'scheme', scheme: url.protocol })
  if (url.username || url.password) throw new HttpError('bad-url', { reason: 'userinfo', host: url.hostname })
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !policy.allowsAddress(literal))
    throw new HttpError('blocked-address', { host: literal })
  const port = url.port ? Number(url.port) : defaultPort
  if (!policy.allowsPort(port)) throw new HttpError('blocked-address', { host: url.hostname, port })
  url.hash = ''
  return url
}
