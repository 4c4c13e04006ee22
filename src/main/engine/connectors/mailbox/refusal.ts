import type { ImapFlowError } from 'imapflow'
import { z } from 'zod'
import type { FailedOutcome } from '../outcome'

/** The library gives some answers as it has parsed them. */
const Parsed = z.object({
  attributes: z.array(z.object({ section: z.array(z.object({ value: z.string() })).optional() })),
})

/** A search that was refused: the library tells that like one that found nothing. */
export class SearchRefused extends Error {}

const tooLarge = new Set(['LineTooLarge', 'LiteralTooLarge', 'ResponseTooLarge', 'TooManyTokens'])
const notUnderstood = /^(?:ParserError|InvalidResponse|UnexpectedTag|MissingTag|MAX_IMAP)/
const badCertificate = /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL|EPROTO/

/** What a server's no, or a line that broke, means. The response code says more than that signing in failed: a server may only be busy. */
export function outcomeOfImapError(error: unknown): FailedOutcome {
  if (!(error instanceof Error)) throw error
  if (error instanceof SearchRefused) return { kind: 'unreachable', reason: 'search', status: null }
  const { code = '', responseStatus, ...more } = error as ImapFlowError
  const said = more.serverResponseCode ?? codeIn(more.response)
  switch (said) {
    case 'UNAVAILABLE':
    case 'INUSE':
    case 'SERVERBUG':
      return { kind: 'unreachable', reason: said.toLowerCase(), status: null }
    case 'LIMIT':
    case 'OVERQUOTA':
      return { kind: 'limited', untilMs: null, status: 0 }
    case 'AUTHENTICATIONFAILED':
    case 'AUTHORIZATIONFAILED':
    case 'EXPIRED':
    case 'PRIVACYREQUIRED':
      return { kind: 'auth-expired', status: 0 }
  }
  if (code === 'ETHROTTLE') return { kind: 'limited', untilMs: null, status: 0 }
  if (more.authenticationFailed) return { kind: 'auth-expired', status: 0 }
  if (responseStatus === 'NO' || responseStatus === 'BAD')
    return { kind: 'bad-request', words: wordsOf(more.responseText), status: 0 }
  if (tooLarge.has(code)) return { kind: 'unreadable', found: 'text', reason: 'mail-too-large' }
  if (notUnderstood.test(code)) return { kind: 'unreadable', found: 'text', reason: 'mail-no-imap' }
  if (more.tlsFailed || badCertificate.test(code)) return { kind: 'unreachable', reason: 'tls', status: null }
  if (code === '') throw error
  return { kind: 'unreachable', reason: code, status: null }
}

function codeIn(response: unknown): string {
  return Parsed.safeParse(response).data?.attributes[0]?.section?.[0]?.value.toUpperCase() ?? ''
}

function wordsOf(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
}
