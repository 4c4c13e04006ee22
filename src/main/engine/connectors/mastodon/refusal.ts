import type { HttpAnswer } from '../http'
import { retryAfter } from '../retry-after'
import { problem, type SendOutcome } from '../sender'
import { limitedUntil } from './rate-limit'
import { parsed, Refusal } from './schema'

/** What an answer that is no success means for a reply; after an error within the server nobody knows whether it was taken. */
export function refusalOf(answer: HttpAnswer, now: number): SendOutcome {
  const { status, headers } = answer
  const words = wordsOf(answer)
  if (status === 401) return { kind: 'failed', words }
  if (status === 429) return { kind: 'retry', words, untilMs: limitedUntil(headers, now) }
  if (status === 503) return { kind: 'retry', words, untilMs: retryAfter(headers['retry-after'], now) }
  if (status >= 500 || status === 408) return { kind: 'unknown' }
  if (status >= 400) return { kind: 'refused', words }
  return { kind: 'failed', ...problem('moved') }
}

function wordsOf({ status, body }: HttpAnswer): string {
  const refusal = parsed(Refusal, body)
  return (refusal?.error_description ?? refusal?.error ?? `HTTP ${status}`).slice(0, 500)
}
