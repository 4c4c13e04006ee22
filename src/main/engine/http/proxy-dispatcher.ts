import type { Socket } from 'node:net'
import { Agent, buildConnector, Pool, type Dispatcher } from 'undici'
import { HttpError } from '../connectors/http'
import { proxyErrorOf } from './http-error-of'
import { agentBounds, type Limits } from './limits'

/**
 * Sends requests through a proxy: what is secure through a tunnel, so that it sees nothing but the host; what is not as a
 * request with a whole address, as many proxies open tunnels to the secure port only. Who the proxy is was said by the
 * user's system, so it may stand in their own network.
 */
export function proxyDispatcher(proxy: URL, limits: Limits): Dispatcher {
  const bounds = agentBounds(limits)
  const pool = new Pool(proxy.origin, { ...bounds, connect: toProxy(limits) })
  const signIn = signInTo(proxy)
  const tunnels = new Agent({ ...bounds, connect: tunnelThrough(pool, signIn, limits) })
  return tunnels.compose((tunnel) => (options, handler) => {
    const { protocol, host, origin } = new URL(String(options.origin))
    if (protocol === 'https:') return tunnel(options, handler)
    const headers = { ...(options.headers as Record<string, string>), ...signIn, host }
    return pool.dispatch(
      { ...options, origin: proxy.origin, path: `${origin}${options.path}`, headers },
      handler,
    )
  })
}

/** Connects to the proxy, and says that it is that which failed where it does. */
function toProxy({ connectMs }: Limits): buildConnector.connector {
  const connect = buildConnector({ timeout: connectMs })
  // The name that comes along is that of the target, and the certificate here has to be the proxy's.
  return ({ servername: _, ...options }, callback) =>
    connect(options, (error, socket) =>
      error ? callback(proxyErrorOf(error), null) : callback(null, socket),
    )
}

function tunnelThrough(
  pool: Pool,
  signIn: Record<string, string>,
  { connectMs }: Limits,
): buildConnector.connector {
  const secure = buildConnector({ timeout: connectMs })
  return (options, callback) => {
    const { host = '', port } = options
    const path = port ? host : `${host}:443`
    pool.connect({ path, headers: { host: path, ...signIn } }).then(
      ({ statusCode, socket }) => {
        const refusal = refusalOf(statusCode)
        if (!refusal) return secure({ ...options, httpSocket: socket as Socket }, callback)
        socket.on('error', () => {}).destroy()
        callback(refusal, null)
      },
      (error: unknown) => callback(proxyErrorOf(error), null),
    )
  }
}

/** Why a proxy opens no tunnel; null where it has. */
function refusalOf(status: number): HttpError | null {
  if (status >= 200 && status < 300) return null
  if (status === 407) return new HttpError('proxy-auth', { status })
  // It let us through, but did not get through itself.
  if (status >= 500) return new HttpError('unreachable', { status })
  return new HttpError('proxy-refused', { status })
}

function signInTo({ username, password }: URL): Record<string, string> {
  if (!username) return {}
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(words).toString('base64')}` }
}
