import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer of a scripted server. */
export type Step = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface RecordedRequest {
  path: string
  headers: Record<string, string>
}

export interface FeedServer {
  /** The address of a path on this server. */
  url: (path?: string) => string
  /** All that was asked so far, oldest first. */
  requests: RecordedRequest[]
  /** Replaces the script: the steps answer in turn and the last one stays. */
  script: (...steps: Step[]) => void
  close: () => Promise<void>
}

/** A real web server on this computer that answers by a script; it stands in for the sites that a source reads. */
export async function startFeedServer(...steps: Step[]): Promise<FeedServer> {
  const requests: RecordedRequest[] = []
  let script = steps
  const server = createServer((request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const)
    requests.push({ path: request.url ?? '', headers: Object.fromEntries(headers) })
    const step = script.length > 1 ? script.shift() : script[0]
    // A client that has hung up is a case of the tests, not an error of the server.
    response.on('error', () => {})
    void (step ?? unscripted)(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (path = '/feed.xml') => `http://127.0.0.1:${port}${path}`,
    requests,
    script(...next) {
      script = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function unscripted(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(500).end('no step is left')
}
