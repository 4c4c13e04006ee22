import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { HttpError } from '../connectors/http'
import type { AddressPolicy } from './address-policy'

/** Turns a host name into its addresses. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

export const resolveBySystem: Resolve = (host) => lookup(host, { all: true })

/**
 * The lookup that a connection itself makes, so that what was checked is what is connected to and a name that changes
 * its answer between two questions gains nothing. One forbidden address among the answers refuses them all.
 */
export function checkedLookup(policy: AddressPolicy, resolve: Resolve): LookupFunction {
  return (host, { all }, callback) => {
    const answer = async () => {
      const addresses = await resolve(host)
      const [first] = addresses
      if (!first) throw new HttpError('unreachable', { host, code: 'ENODATA' })
      if (!addresses.every(({ address }) => policy.allowsAddress(address))) {
        throw new HttpError('blocked-address', { host })
      }
      return { addresses, first }
    }
    answer().then(
      ({ addresses, first }) =>
        all ? callback(null, addresses) : callback(null, first.address, first.family),
      (error: Error) => callback(error, ''),
    )
  }
}
