import type { HttpAnswer } from './http'
import type { FailedOutcome } from './outcome'
import { retryAfter } from './retry-after'
import { problem, type SendOutcome } from './sender'

/**
 * What an answer that is no success means for a reply, with the platform's own words; after an error within the server nobody knows
 * whether it was taken. `untilMs`: where the platform says in a way of its own when it may be asked again.
 */
export function sendRefusal(
  { status, headers }: HttpAnswer,
  words: string,
  now: number,
  untilMs: number | null = retryAfter(headers['retry-after'], now),
): SendOutcome {
  const said = (words || `HTTP ${status}`).slice(0, 500)
  if (status === 401) return { kind: 'failed', words: said }
  if (status === 429) return { kind: 'retry', words: said, untilMs }
  if (status === 503) return { kind: 'retry', words: said, untilMs: retryAfter(headers['retry-after'], now) }
  if (status >= 500 || status === 408) return { kind: 'unknown' }
  if (status >= 400) return { kind: 'refused', words: said }
  return { kind: 'failed', ...problem('moved') }
}

/** The same, where the platform has a way of its own to refuse, which is understood as that of a reading is. */
export function ownSendRefusal(
  refusal: FailedOutcome | null,
  answer: HttpAnswer,
  words: string,
  now: number,
): SendOutcome {
  switch (refusal?.kind) {
    case 'limited':
    case 'quota-exhausted':
      return { kind: 'retry', words, untilMs: refusal.untilMs }
    case 'auth-expired':
    case 'auth-scope':
    case 'not-entitled':
      return { kind: 'failed', words: (words || `HTTP ${answer.status}`).slice(0, 500) }
    default:
      return sendRefusal(answer, words, now)
  }
}
