import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageOf, type ReadFault, type ShownNotification, type ShownStatus } from './mastodon-timelines'

/** A status as the instance holds it. */
export interface PostedStatus {
  id: string
  status: string
  in_reply_to_id: string
  visibility: string
  language: string | undefined
  key: string | undefined
  at: number
}

/** What goes wrong with one request to post: `takes…` means that the status is there all the same. */
export type MastodonFault =
  | 'unauthorised'
  | 'limited'
  | 'limited-with-reset'
  | 'unprocessable'
  | 'forbidden'
  | 'gone'
  | 'unavailable'
  | 'takes-then-fails'
  | 'fails'
  | 'takes-then-drops'
  | 'drops'
  | 'takes-then-is-silent'
  | 'takes-then-babbles'
  | 'moves'

export interface MastodonServer {
  instance: string
  port: number
  token: string
  /** What the page of consent was opened with (PKCE). */
  challenge: string
  /** What stands in public; whatever is sent twice under one key stands once. */
  statuses: PostedStatus[]
  /** How often somebody tried to post. */
  tries: number
  /** The next requests to post meet these, one each. */
  faults: MastodonFault[]
  /** Its limit, if it tells one. */
  maxCharacters: number | null
  /** Shows nothing of what it took when it is asked for the account's statuses. */
  isForgetful: boolean
  /** Who mentioned the account. */
  notifications: ShownNotification[]
  /** What its search finds; null where it has no full-text search, and finds nothing. */
  found: ShownStatus[] | null
  tags: Record<string, ShownStatus[]>
  /** The next requests to read meet these, one each; null is none. */
  readFaults: (ReadFault | null)[]
  /** How many requests the window still allows; null where it tells nothing of that. */
  remaining: number | null
  resetAt: string
  /** The path of each request to read, with what it asked. */
  asked: string[]
  /** Called before a request to read is answered. */
  onRead: () => void
  /** Called when a request to post has come in whole, before anything is done with it. */
  onPost: () => void
  close: () => Promise<void>
}

const words: Partial<Record<MastodonFault, [number, string]>> = {
  unauthorised: [401, 'The access token is invalid'],
  limited: [429, 'Too many requests'],
  'limited-with-reset': [429, 'Too many requests'],
  unprocessable: [422, 'Validation failed: Text has already been taken'],
  forbidden: [403, 'This action is not allowed'],
  gone: [404, 'Record not found'],
  unavailable: [503, 'Service Unavailable'],
  fails: [500, 'Something went wrong'],
  'takes-then-fails': [502, 'Bad gateway'],
}

/** An instance on this computer that speaks as much of Mastodon's interface as a reply needs, with every fault on request. */
export async function startMastodonServer(port = 0): Promise<MastodonServer> {
  const server = createServer((request, response) => {
    response.on('error', () => {})
    void handle(held, request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.address() as AddressInfo).port
  const held: MastodonServer = {
    ...{
      instance: `http://127.0.0.1:${bound}`,
      port: bound,
      token: 'token-of-velta',
      challenge: '',
      statuses: [],
      tries: 0,
    },
    ...{ faults: [], maxCharacters: null, isForgetful: false, onPost: () => {} },
    ...{
      notifications: [],
      found: null,
      tags: {},
      readFaults: [],
      remaining: null,
      asked: [],
      onRead: () => {},
    },
    resetAt: new Date(Date.now() + 300_000).toISOString(),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return held
}

/** Gives the token for the code that the browser brought, to whoever proves that it asked for it. */
async function tokenFor(held: MastodonServer, request: IncomingMessage): Promise<[number, unknown]> {
  const form = new URLSearchParams(await textOf(request))
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const isGood =
    form.get('code') === 'code-1' && challenge === held.challenge && form.get('client_id') === 'app-1'
  return isGood
    ? [200, { access_token: held.token, token_type: 'Bearer' }]
    : [400, { error: 'invalid_grant' }]
}

type Say = (status: number, value: unknown, headers?: Record<string, string>) => void

async function handle(
  held: MastodonServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', held.instance)
  const { pathname } = url
  const say = (status: number, value: unknown, headers: Record<string, string> = {}) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof value === 'string' ? value : JSON.stringify(value))
  if (pathname === '/api/v2/instance') {
    const statuses = held.maxCharacters === null ? {} : { max_characters: held.maxCharacters }
    return say(200, { configuration: { statuses } })
  }
  if (pathname === '/api/v1/apps') return say(200, { client_id: 'app-1', client_secret: 'app-secret-1' })
  if (pathname === '/oauth/token') return say(...(await tokenFor(held, request)))
  if (request.headers.authorization !== `Bearer ${held.token}`)
    return say(401, { error: words.unauthorised?.[1] })
  if (request.method === 'GET') return read(held, url, response, say)
  if (pathname === '/api/v1/statuses' && request.method === 'POST') return post(held, request, response, say)
  return say(404, { error: 'Record not found' })
}

/** Lists, a page at a time, with what is left of the window in their headers. */
function read(held: MastodonServer, url: URL, response: ServerResponse, say: Say): void {
  held.asked.push(`${url.pathname}${url.search}`)
  held.onRead()
  const fault = held.readFaults.shift()
  if (fault) return misread(held, fault, response, say)
  if (url.pathname === '/api/v1/accounts/verify_credentials') return say(200, { id: '8', acct: 'velta' })
  if (held.remaining === 0) return misread(held, 'limited', response, say)
  if (held.remaining !== null) held.remaining -= 1
  const headers =
    held.remaining === null
      ? {}
      : { 'x-ratelimit-remaining': String(held.remaining), 'x-ratelimit-reset': held.resetAt }
  const tag = /^\/api\/v1\/timelines\/tag\/(.+)$/.exec(url.pathname)?.[1]
  const own = () => (held.isForgetful ? [] : held.statuses.map((status) => shown(held, status)))
  const list = (all: readonly { id: string }[], standard: number) => {
    const { items, link } = pageOf(all, url, standard)
    return say(200, items, { ...headers, ...(link !== '' && { link }) })
  }
  if (url.pathname === '/api/v1/notifications') return list(held.notifications, 80)
  if (url.pathname === '/api/v1/accounts/8/statuses') return list(own(), 40)
  if (tag !== undefined) return list(held.tags[decodeURIComponent(tag)] ?? [], 40)
  if (url.pathname !== '/api/v2/search') return say(404, { error: 'Record not found' })
  const offset = Number(url.searchParams.get('offset') ?? 0)
  return say(
    200,
    { accounts: [], hashtags: [], statuses: (held.found ?? []).slice(offset, offset + 40) },
    headers,
  )
}

function misread({ resetAt }: MastodonServer, fault: ReadFault, response: ServerResponse, say: Say): void {
  switch (fault) {
    case 'unauthorised':
      return say(401, { error: 'The access token was revoked' })
    case 'forbidden':
      return say(403, { error: 'This action is outside the authorized scopes' })
    case 'limited':
      return say(
        429,
        { error: 'Too many requests' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': resetAt },
      )
    case 'unavailable':
      return say(503, { error: 'Service Unavailable' })
    case 'sign-in':
      return say(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })
    case 'babbles':
      return say(200, [
        { id: '1', kind: 'toot' },
        { id: '2', kind: 'toot' },
      ])
    case 'no-list':
      return say(200, { notifications: [] })
    case 'drops':
      return void response.socket?.destroy()
  }
}

async function post(
  held: MastodonServer,
  request: IncomingMessage,
  response: ServerResponse,
  say: Say,
): Promise<void> {
  const body = JSON.parse(await textOf(request)) as Omit<PostedStatus, 'id' | 'key' | 'at'>
  held.tries += 1
  held.onPost()
  const fault = held.faults.shift()
  const take = () => shown(held, taken(held, body, request.headers['idempotency-key'] as string | undefined))
  if (fault?.startsWith('takes')) take()
  const reset = new Date(Date.now() + 3_600_000).toISOString()
  const headers: Record<string, string> =
    fault === 'limited'
      ? { 'retry-after': '600' }
      : fault === 'limited-with-reset'
        ? { 'x-ratelimit-reset': reset }
        : {}
  const refusal = fault && words[fault]
  if (refusal) return say(refusal[0], { error: refusal[1] }, headers)
  if (fault === 'drops' || fault === 'takes-then-drops') return void response.socket?.destroy()
  if (fault === 'takes-then-is-silent') return
  if (fault === 'takes-then-babbles') return say(200, '<html>Welcome to the hotel</html>')
  if (fault === 'moves') return say(301, {}, { location: 'https://elsewhere.example/api/v1/statuses' })
  say(200, take())
}

function taken(
  held: MastodonServer,
  body: Omit<PostedStatus, 'id' | 'key' | 'at'>,
  key: string | undefined,
): PostedStatus {
  const known = key === undefined ? undefined : held.statuses.find((status) => status.key === key)
  if (known) return known
  const status = { ...body, id: `9${held.statuses.length + 1}`, key, at: Date.now() }
  held.statuses.push(status)
  return status
}

function shown({ instance }: MastodonServer, { id, status, in_reply_to_id, visibility, at }: PostedStatus) {
  const content = `<p>${status.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br />')}</p>`
  return {
    ...{
      id,
      content,
      in_reply_to_id,
      visibility,
      account: { id: '8', acct: 'velta', display_name: 'Velta' },
      url: `${instance}/@velta/${id}`,
      uri: `${instance}/users/velta/${id}`,
    },
    created_at: new Date(at).toISOString(),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
