import type { HttpAnswer } from './http'
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
