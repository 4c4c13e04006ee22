import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { direct, proxyRoute, type RoutesTo } from './route'

/**
 * The ways that the environment names (`http_proxy`, `https_proxy`, `no_proxy`, in small letters or capitals), read as curl
 * reads them. This computer itself is never asked through a proxy.
 */
export function environmentRoutes(environment: Record<string, string | undefined>): RoutesTo {
  const named = (name: string) => environment[name] ?? environment[name.toUpperCase()] ?? ''
  return (target) => {
    const proxy = named(target.protocol === 'https:' ? 'https_proxy' : 'http_proxy').trim()
    if (proxy === '' || isThisComputer(target) || isExempt(target, named('no_proxy')))
      return Promise.resolve([direct])
    return Promise.resolve([proxyRoute(proxy.includes('://') ? proxy : `http://${proxy}`)])
  }
}

/** Whether a list of hosts and domains, some with a port, names the target. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const targetPort = port || (protocol === 'https:' ? '443' : '80')
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true
    const { host = '', port: wanted } = /^\*?\.?(?<host>.+?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {}
    if (host === '' || (wanted !== undefined && wanted !== targetPort)) return false
    const domain = host.toLowerCase()
    return hostname === domain || hostname.endsWith(`.${domain}`)
  })
}

function isThisComputer({ hostname }: URL): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal)) return ipaddr.parse(literal).range() === 'loopback'
  return hostname === 'localhost' || hostname.endsWith('.localhost')
}
