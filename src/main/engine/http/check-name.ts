import { isIP } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { HttpError } from '../connectors/http'
import type { AddressPolicy } from './address-policy'
import type { Resolve } from './checked-lookup'

/** Networks with a proxy often do not look up outside names at all, and some let the question run into nothing. */
const patienceMs = 3000

/**
 * Judges a name that a proxy is going to look up: by its addresses, where they can be known here, else by its form.
 * What the proxy itself finds under the name can not be seen from here.
 */
export async function checkName({ hostname }: URL, policy: AddressPolicy, resolve: Resolve): Promise<void> {
  // An address in the place of a name was judged with its URL.
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return
  const unknown: never[] = []
  const stop = new AbortController()
  const patience = wait(patienceMs, unknown, { signal: stop.signal }).catch(() => unknown)
  const addresses = await Promise.race([resolve(hostname).catch(() => unknown), patience])
  stop.abort()
  const isAllowed =
    addresses.length > 0
      ? addresses.every(({ address }) => policy.allowsAddress(address))
      : policy.allowsName(hostname)
  if (!isAllowed) throw new HttpError('blocked-address', { host: hostname })
}
