import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { Refusal } from './schema'

/** What the platform means by an answer; null where it means what it means everywhere. */
export function telegramRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  if (status < 400) return null
  if (status === 429) return { kind: 'limited', untilMs: limitedUntil(headers, body, now), status }
  // The token is a part of the address: of one that never was, there is no such place.
  if (status === 401 || status === 404) return { kind: 'auth-expired', status }
  const words = telegramWords(body)
  // With 409 somebody else fetches for the same bot, or has it sent to a server.
  if ((status === 400 || status === 409) && words !== '')
    return { kind: 'bad-request', words: words.slice(0, 200), status }
  return null
}

/** Until when it asks to be left alone; null where it does not say. */
export function limitedUntil(headers: Record<string, string>, body: unknown, now: number): number | null {
  const seconds = Refusal.safeParse(body).data?.parameters?.retry_after
  return seconds === undefined ? retryAfter(headers['retry-after'], now) : now + seconds * 1000
}

export function telegramWords(body: unknown): string {
  return Refusal.safeParse(body).data?.description ?? ''
}
