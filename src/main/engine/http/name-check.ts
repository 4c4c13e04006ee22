import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { HttpError } from '../connectors/http'
import type { AddressPolicy } from './address-policy'
import type { Resolve } from './checked-lookup'

/** Networks with a proxy often do not look up outside names at all, and some let the question run into nothing. */
const patienceMs = 3000
/** A lookup that hangs holds one of the few threads that files are read with too, so it is not begun for each page. */
const silenceMs = 10 * 60_000
const unknown: LookupAddress[] = []

/**
 * Judges a name that a proxy is going to look up: by its addresses, where they can be known here, else by its form.
 * What the proxy itself finds under the name cannot be seen from here.
 */
export function nameCheck(policy: AddressPolicy, resolve: Resolve): (target: URL) => Promise<void> {
  const silentUntil = new Map<string, number>()

  async function addressesOf(name: string): Promise<LookupAddress[]> {
    if ((silentUntil.get(name) ?? 0) > performance.now()) return unknown
    const stop = new AbortController()
    const patience = wait(patienceMs, null, { signal: stop.signal }).catch(() => null)
    const found = await Promise.race([resolve(name).catch(() => unknown), patience])
    stop.abort()
    if (found === null) silentUntil.set(name, performance.now() + silenceMs)
    return found ?? unknown
  }

  return async ({ hostname }) => {
    // An address in the place of a name was judged with its URL.
    if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return
    const addresses = await addressesOf(hostname)
    const isAllowed =
      addresses.length > 0
        ? addresses.every(({ address }) => policy.allowsAddress(address))
        : policy.allowsName(hostname)
    if (!isAllowed) throw new HttpError('blocked-address', { host: hostname })
  }
}
