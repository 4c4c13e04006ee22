import type { Visibility } from '@shared/model/mention'
import type { SendProblem } from '@shared/model/sending'
import { HttpError } from './http'

/** The mention that is answered, with all that a platform may need of it. */
export interface Answered {
  externalId: string
  url: string | null
  title: string | null
  authorName: string | null
  authorHandle: string | null
  authorExternalId: string | null
  visibility: Visibility
  replyRef: Record<string, string | number | null>
}

export interface Outgoing {
  text: string
  lang: string | null
  to: Answered
  /** The same at every try, so that a platform that knows such keys takes a second try for the first. */
  key: string
  /** Of the first try under this key, UTC ms. */
  since: number
}

/** What came of a try. Only `sent` claims that it arrived, and only `retry`, `refused` and `failed` that it did not. */
export type SendOutcome =
  | { kind: 'sent'; externalId: string; url: string | null }
  /** The platform does not want this text; in its own words. */
  | { kind: 'refused'; words: string }
  /** Nothing is wrong with the text, but no try will succeed until somebody has put something right. */
  | { kind: 'failed'; words: string }
  | { kind: 'retry'; words: string; untilMs: number | null }
  | { kind: 'unknown' }

/** What looking for it at the platform came to. */
export type FindOutcome =
  { kind: 'sent'; externalId: string; url: string | null } | { kind: 'missing' } | { kind: 'unclear' }

/** A way to bring replies to one platform in the name of one account. */
export interface Sender {
  /** For so long after the first try the platform takes another one under the same key for the same; 0 where it does not. */
  sameKeyMs: number
  send: (outgoing: Outgoing, signal: AbortSignal) => Promise<SendOutcome>
  /** Looks whether it arrived; null where the platform cannot be asked. */
  find: ((outgoing: Outgoing, signal: AbortSignal) => Promise<FindOutcome>) | null
}

interface Exchange<Parts> {
  sameKeyMs: number
  send: (parts: Parts, outgoing: Outgoing, signal: AbortSignal) => Promise<SendOutcome>
  find: ((parts: Parts, outgoing: Outgoing, signal: AbortSignal) => Promise<FindOutcome>) | null
}

/** A sender that asks over HTTP: what a lost connection means is the same on all platforms. */
export function requestSender<Parts>(parts: Parts, { sameKeyMs, send, find }: Exchange<Parts>): Sender {
  return {
    sameKeyMs,
    send: (outgoing, signal) => send(parts, outgoing, signal).catch(outcomeOfLostRequest),
    find: find && ((outgoing, signal) => find(parts, outgoing, signal).catch(unclear)),
  }
}

/** What looking for a reply came to where nothing answered. */
export function unclear(error: unknown): FindOutcome {
  if (error instanceof HttpError) return { kind: 'unclear' }
  throw error
}

export function problem(words: SendProblem): { words: string } {
  return { words }
}

const beforeTheFirstByte = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENODATA',
])

/** What a request that got no answer means: only where no byte can have arrived may it be tried again as if it had not been. */
export function outcomeOfLostRequest(error: unknown): SendOutcome {
  if (!(error instanceof HttpError)) throw error
  const code = String(error.data['code'] ?? '')
  switch (error.kind) {
    case 'offline':
      return { kind: 'retry', ...problem('offline'), untilMs: null }
    case 'blocked-address':
    case 'bad-url':
      return { kind: 'failed', ...problem('blocked') }
    case 'proxy-auth':
    case 'proxy-away':
    case 'proxy-refused':
    case 'proxy-unsupported':
      return { kind: 'retry', ...problem('proxy'), untilMs: null }
    case 'tls':
      return { kind: 'failed', ...problem('tls') }
    case 'unreachable':
    case 'timeout':
      return beforeTheFirstByte.has(code) || code === 'UND_ERR_CONNECT_TIMEOUT'
        ? { kind: 'retry', ...problem('unreachable'), untilMs: null }
        : { kind: 'unknown' }
    default:
      return { kind: 'unknown' }
  }
}
