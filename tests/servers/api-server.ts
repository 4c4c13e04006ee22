import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ApiRequest {
  method: string
  /** The platform's host and the path: `api.example.com/v1/items`. */
  place: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
}

/** What it answers: a value as JSON, a text as it stands, or a fault of the line. */
export interface ApiAnswer {
  status?: number
  headers?: Record<string, string>
  json?: unknown
  text?: string
  /** `drop`: hangs up without a word; `cut`: says how long the body is and hangs up half-way. */
  line?: 'drop' | 'cut'
}

export type ApiStep = (request: ApiRequest) => ApiAnswer

export interface ApiServer {
  origin: string
  /** All that was asked, oldest first. */
  requests: ApiRequest[]
  /** Answers all that is asked at a place; the last one that fits it. A text is the place itself. */
  on: (place: string | RegExp, step: ApiStep) => void
  /** The next requests are answered by these, whatever they ask; `null` lets one through. */
  faults: (ApiAnswer | null)[]
  close: () => Promise<void>
}

/**
 * A real web server on this computer that stands in for a platform's interface. It is written from the platform's documents; `reroutedHttp`
 * brings what is asked of the platform here.
 */
export async function startApiServer(): Promise<ApiServer> {
  const steps: { place: string | RegExp; step: ApiStep }[] = []
  const server = createServer((request, response) => {
    response.on('error', () => {})
    void requestOf(request).then((asked) => {
      held.requests.push(asked)
      const fault = held.faults.shift()
      const found = steps.findLast(({ place }) =>
        typeof place === 'string' ? place === asked.place : place.test(asked.place),
      )
      say(response, fault ?? found?.step(asked) ?? { status: 404, json: {} })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const held: ApiServer = {
    ...{ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests: [], faults: [] },
    on: (place, step) => void steps.push({ place, step }),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return held
}

async function requestOf(request: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(request.url ?? '/', 'http://stand.in')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const)
  return {
    method: request.method ?? 'GET',
    place: decodeURI(url.pathname.slice(1)),
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString(),
  }
}

function say(response: ServerResponse, { status = 200, headers = {}, json, text, line }: ApiAnswer): void {
  if (line === 'drop') return void response.socket?.destroy()
  const body = Buffer.from(text ?? JSON.stringify(json))
  const type = text === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8'
  const length = String(body.length)
  response.writeHead(status, { 'content-type': type, 'content-length': length, ...headers })
  if (line !== 'cut') return void response.end(body)
  response.write(body.subarray(0, body.length >> 1), () => response.socket?.end())
}
