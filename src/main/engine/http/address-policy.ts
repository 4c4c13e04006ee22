import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Which machines may be asked. No setting of the program and no environment variable loosens it, only a person for one source or account. */
export interface AddressPolicy {
  /** Whether an address, as the system's resolver writes it, may be connected to. */
  allowsAddress: (address: string) => boolean
  allowsPort: (port: number) => boolean
}

/** The public internet, by its usual doors. */
export const publicOnly: AddressPolicy = {
  allowsAddress: isGlobalUnicast,
  allowsPort: (port) => port === 80 || port === 443,
}

/** The public internet and the user's own network, by any door: for a server that the user has named as one of their own. */
export const ownNetworkToo: AddressPolicy = {
  allowsAddress: (address) => isGlobalUnicast(address) || isOwnNetwork(address),
  allowsPort: () => true,
}

const ownRanges = new Set(['private', 'loopback', 'uniqueLocal'])

/** Link-local addresses are never asked: at some of them clouds give their keys away. */
function isOwnNetwork(address: string): boolean {
  if (isIP(address) === 0) return false
  return ownRanges.has(ipaddr.parse(address).range())
}

/** What IANA has given out as global unicast; every other prefix of IPv6 is special, or is made special one day. */
const globalUnicast6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * True only for addresses of the public internet. Addresses of IPv6 that carry one of IPv4 (mapped, compatible, NAT64,
 * 6to4, Teredo) are refused whatever they carry, for who unwraps them is not known here.
 */
export function isGlobalUnicast(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast6)) return false
  return parsed.range() === 'unicast'
}
