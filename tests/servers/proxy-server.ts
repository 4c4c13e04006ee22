import { createServer as createSecureServer } from 'node:https'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface ProxyServer {
  url: string
  port: number
  /** Every request, tunnels as `CONNECT host:port`, the others as `GET http://host/path`. */
  asked: { line: string; headers: IncomingMessage['headers'] }[]
  /** Lines to it that are open just now. */
  connections: () => number
  close: () => Promise<void>
}

interface Rules {
  /** Where every host leads; without it each leads to itself. */
  to?: number
  /** `name:password`, without which nothing goes through. */
  password?: string
  /** The answer to every wish for a tunnel, in place of one. */
  tunnels?: number
  /** With these it is spoken to over TLS. */
  identity?: { key: string; cert: string }
}

/** A real proxy on this computer, for plain requests and for tunnels. */
export async function startProxyServer(rules: Rules = {}): Promise<ProxyServer> {
  const asked: ProxyServer['asked'] = []
  const sockets = new Set<Socket>()
  const wanted = rules.password && `Basic ${btoa(rules.password)}`
  const note = ({ method = '', url = '', headers }: IncomingMessage) => {
    asked.push({ line: `${method} ${url}`, headers })
    return !wanted || headers['proxy-authorization'] === wanted
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (note(request)) return forward(request, response, rules)
    response.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"' }).end('sign in first')
  }
  const server = rules.identity ? createSecureServer(rules.identity, answer) : createServer(answer)
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const status = note(request) ? (rules.tunnels ?? 200) : 407
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} no\r\n\r\n`)
    tunnel(request, socket, rules)
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://127.0.0.1:${port}`, port, asked, connections: () => sockets.size },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function forward(request: IncomingMessage, response: ServerResponse, { to }: Rules): void {
  const { hostname, port, pathname, search } = new URL(request.url ?? '')
  const { 'proxy-authorization': _, ...headers } = request.headers
  const target = { host: to ? '127.0.0.1' : hostname, port: to ?? (port || 80), path: `${pathname}${search}` }
  const onward = ask({ ...target, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.writeHead(502).end())
  request.pipe(onward)
}

function tunnel({ url = '' }: IncomingMessage, socket: Duplex, { to }: Rules): void {
  const { hostname, port } = new URL(`http://${url}`)
  const onward = connect(to ?? Number(port || 443), to ? '127.0.0.1' : hostname, () => {
    socket.write('HTTP/1.1 200 open\r\n\r\n')
    onward.pipe(socket).pipe(onward)
  })
  onward.on('error', () => socket.destroy())
  socket.on('error', () => {}).on('close', () => onward.destroy())
}
