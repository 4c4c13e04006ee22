import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { Refusal } from './schema'

/** What a forum means by an answer; null where it means what it means everywhere. */
export function discourseRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  if (status < 400) return null
  if (status === 429 || Refusal.safeParse(body).data?.error_type === 'rate_limit')
    return { kind: 'limited', untilMs: limitedUntil(headers, body, now), status }
  const words = discourseWords(body)
  // It says with 403 both that something is closed and that the key is not known.
  if (status === 403 && /\bapi\b/i.test(words)) return { kind: 'auth-expired', status }
  if ((status === 400 || status === 422) && words !== '')
    return { kind: 'bad-request', words: words.slice(0, 200), status }
  return null
}

/** Until when it asks to be left alone; null where it does not say. */
export function limitedUntil(headers: Record<string, string>, body: unknown, now: number): number | null {
  const seconds = Refusal.safeParse(body).data?.extras?.wait_seconds
  return retryAfter(headers['retry-after'], now) ?? (seconds === undefined ? null : now + seconds * 1000)
}

export function discourseWords(body: unknown): string {
  return Refusal.safeParse(body).data?.errors.join(' ') ?? ''
}
