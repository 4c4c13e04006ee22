import { HttpError } from '../connectors/http'
import type { AddressPolicy } from './address-policy'
import { safeTarget } from './safe-target'

const redirects = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])
/** All that another origin is told: platforms name their keys as they like, so that no list of credentials would be whole. */
const harmless = new Set(['accept', 'accept-encoding', 'if-modified-since', 'if-none-match', 'user-agent'])

export interface Target {
  url: URL
  /** Lower-case names. */
  headers: Record<string, string>
}

/** Where an answer sends us; null when it is not a redirect. */
export function locationOf(status: number, headers: Record<string, string>): string | null {
  return redirects.has(status) ? (headers['location'] ?? null) : null
}

export function isPermanent(status: number): boolean {
  return permanent.has(status)
}

/** The request that follows a redirect: checked like any address, and without credentials at another origin. */
export function redirected(location: string, { url: from, headers }: Target, policy: AddressPolicy): Target {
  if (!URL.canParse(location, from.href)) throw new HttpError('bad-url', { reason: 'redirect' })
  const url = safeTarget(new URL(location, from).href, policy)
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    throw new HttpError('insecure-redirect', { host: url.host })
  }
  return { url, headers: url.origin === from.origin ? headers : withoutCredentials(headers) }
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)))
}
