import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Which machines may be asked. No setting of the program and no environment variable loosens it, only a person for one source or account. */
export interface AddressPolicy {
  /** Whether an address, as the system's resolver writes it, may be connected to. */
  allowsAddress: (address: string) => boolean
  allowsPort: (port: number) => boolean
  /** Whether a name whose addresses cannot be known here may be left to a proxy, which looks it up itself. */
  allowsName: (name: string) => boolean
}

/** The public internet, by its usual doors. */
export const publicOnly: AddressPolicy = {
  allowsAddress: isGlobalUnicast,
  allowsPort: (port) => port === 80 || port === 443,
  allowsName: isPublicName,
}

/** The public internet and the user's own network, by any door: for a server that the user has named as one of their own. */
export const ownNetworkToo: AddressPolicy = {
  allowsAddress: (address) => isGlobalUnicast(address) || isOwnNetwork(address),
  allowsPort: () => true,
  allowsName: () => true,
}

/** Domains that are set aside for private networks (RFC 6761, 6762, 8375, ICANN's `.internal`) or commonly used for them. */
const privateDomain = /(?:^|\.)(?:localhost|local|internal|home\.arpa|intranet|private|corp|home|lan)$/

/** A name of one word only is always one of the network that it is said in. */
function isPublicName(name: string): boolean {
  const bare = name.toLowerCase().replace(/\.$/, '')
  return bare.includes('.') && !privateDomain.test(bare)
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
