import type { IncomingMention, Platform } from '@shared/model/mention'
import type { AccountKind } from '@shared/model/sending'

/** What a server answered, with the body already bounded, unpacked and whole. */
export interface HttpAnswer {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  body: Uint8Array
  /** Where the answer came from after redirects. */
  url: string
  /** The new address when every redirect on the way was permanent (301, 308); else null. */
  movedTo: string | null
}

export interface HttpRequest {
  url: string
  headers?: Record<string, string>
  /** Sent as a POST, whose redirects are not followed: what is written goes where it was meant or nowhere. */
  json?: object
  signal?: AbortSignal
}

/** The only way a connector reaches the network. Throws `HttpError`, never anything else. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>

export const httpErrorKinds = [
  'blocked-address',
  'bad-url',
  'offline',
  'unreachable',
  'timeout',
  'too-large',
  'bad-encoding',
  'truncated',
  'too-many-redirects',
  'insecure-redirect',
  'tls',
  'aborted',
] as const
export type HttpErrorKind = (typeof httpErrorKinds)[number]

export class HttpError extends Error {
  constructor(
    readonly kind: HttpErrorKind,
    readonly data: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${kind} ${JSON.stringify(data)}`, options)
    this.name = 'HttpError'
  }
}

/** What a connector remembers between runs: versioned JSON, stored in the same transaction as its mentions. */
export type Cursor = Record<string, string | number | null>

/** What one reading of a source came to. Each outcome moves the source's health line. */
export type Outcome =
  /**
   * `isMalformed`: it could be read, but only with forgiveness. `atLeastMs`: the source asks for no shorter interval. `longestReply`: in characters, where
   * the source said on the way how long an answer may be.
   */
  | {
      kind: 'read'
      title: string
      mentions: IncomingMention[]
      cursor: Cursor
      isMalformed: boolean
      atLeastMs: number
      longestReply?: number
    }
  | { kind: 'unchanged'; cursor: Cursor; atLeastMs: number; longestReply?: number }
  | { kind: 'limited'; untilMs: number | null; status: number }
  | { kind: 'denied'; status: number }
  | { kind: 'auth-expired'; status: number }
  | { kind: 'gone'; status: number }
  /** It answered, but not with what it used to: `found` is html, json, xml, empty or text; `reason` a failure code. */
  | { kind: 'unreadable'; found: string; reason: string }
  | { kind: 'blocked'; host: string }
  /** A cursor is given where the failure itself has to be remembered: how often a page was missing, since when. */
  | { kind: 'unreachable'; reason: string; status: number | null; cursor?: Cursor }
  | { kind: 'offline' }

export interface Reading {
  http: Http
  address: string
  cursor: Cursor
  /** Of the account that the connector signs in with; null where it has none, or where the source is not at that account's own place. */
  token: string | null
  /** UTC ms. */
  now: number
  signal: AbortSignal
}

/** The code for a kind of source: pure but for the `http` that it is given; it never sees the store or a clock. */
export interface Connector {
  kind: string
  platform: Platform
  /** Which of the client's accounts it signs in with; null where anybody may read. */
  account: AccountKind | null
  defaultIntervalMs: number
  /** One run. Never throws for what a server can do; a bug may throw. */
  collect: (reading: Reading) => Promise<Outcome>
}
