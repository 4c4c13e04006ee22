import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpError } from '../connectors/http'

/** What the browser brought back. */
export type Redirected = { code: string } | { error: string }

export interface RedirectServer {
  uri: string
  /** Rejects when it is closed before the browser came. */
  redirected: Promise<Redirected>
  close: () => void
}

const path = '/signed-in'

/**
 * Waits on this computer for the browser to come back from the platform (RFC 8252 §7.3). Only the answer that bears our `state` counts; all
 * others are left standing, so that a strange page cannot end a sign-in.
 * Throws `HttpError` where the port that is wanted is taken.
 */
export async function startRedirectServer(state: string, page: string, port = 0): Promise<RedirectServer> {
  let tell: (redirected: Redirected) => void = () => {}
  let giveUp: (error: Error) => void = () => {}
  const redirected = new Promise<Redirected>((resolve, reject) => {
    tell = resolve
    giveUp = reject
  })
  // Who closes it need not wait for it.
  redirected.catch(() => {})
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const told = url.pathname === path && url.searchParams.get('state') === state ? url.searchParams : null
    const headers = { 'content-type': 'text/html; charset=utf-8', connection: 'close' }
    response.writeHead(told ? 200 : 404, headers).end(told ? page : '')
    if (told) tell(redirectedBy(told))
  })
  await listen(server, port)
  return {
    uri: `http://127.0.0.1:${portOf(server)}${path}`,
    redirected,
    close() {
      server.close()
      server.closeIdleConnections()
      giveUp(new Error('closed'))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new HttpError('unreachable', { port }, { cause })))
    server.listen(port, '127.0.0.1', resolve)
  })
}

function redirectedBy(told: URLSearchParams): Redirected {
  const code = told.get('code')
  return code ? { code } : { error: told.get('error') ?? 'no code' }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
