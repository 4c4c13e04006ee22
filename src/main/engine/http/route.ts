/** One way to a machine on the network. */
export type Route =
  | { kind: 'direct' }
  /** Over a proxy that speaks HTTP, in the clear or over TLS; its address may carry a name and a password. */
  | { kind: 'proxy'; proxy: URL }
  /** Over something that is not spoken here, such as SOCKS. */
  | { kind: 'unsupported'; name: string }

/** Which ways lead to an address, the wanted one first. Asked anew for each request, as networks change under a program. */
export type RoutesTo = (target: URL) => Promise<Route[]>

export const direct: Route = { kind: 'direct' }

export const alwaysDirect: RoutesTo = () => Promise.resolve([direct])

const schemes: Record<string, string> = { PROXY: 'http', HTTPS: 'https' }

/** The ways in a system's answer, in the form of proxy scripts: `PROXY office:3128; DIRECT`. */
export function routesIn(answer: string): Route[] {
  const entries = answer.split(';').map((entry) => entry.trim())
  return entries.filter((entry) => entry !== '').map(routeIn)
}

function routeIn(entry: string): Route {
  const [word = '', host = ''] = entry.split(/\s+/)
  const name = word.toUpperCase()
  return name === 'DIRECT' ? direct : proxyRoute(`${schemes[name] ?? name.toLowerCase()}://${host}`)
}

export function proxyRoute(address: string): Route {
  const [scheme = ''] = address.split('://')
  if (!/^https?$/.test(scheme) || !URL.canParse(address)) return { kind: 'unsupported', name: scheme }
  return { kind: 'proxy', proxy: new URL(address) }
}
