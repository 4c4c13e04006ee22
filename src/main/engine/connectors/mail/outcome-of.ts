import { problem, type SendOutcome } from '../sender'

/** What the library tells of a failed try, as far as it is used. */
export interface MailError {
  code?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
}

/**
 * What a failed try means. A reply code is the server's own word on whether it took the message. Without one, it depends on whether the
 * text had begun to leave.
 */
export function outcomeOfMailError(
  { code, responseCode, response }: MailError,
  hasBegun: boolean,
): SendOutcome {
  const words = (response ?? '').replace(/\s+/g, ' ').trim().slice(0, 500)
  if (code === 'ETLS' && !hasBegun) return { kind: 'failed', ...problem('tls') }
  const isForNow = responseCode !== undefined && responseCode < 500
  if (code === 'EAUTH' && !isForNow) return { kind: 'failed', words: words || 'EAUTH' }
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', words }
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'retry', words, untilMs: null }
  if (hasBegun) return { kind: 'unknown' }
  return { kind: 'retry', ...problem('unreachable'), untilMs: null }
}
