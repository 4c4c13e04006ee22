import type { HttpAnswer } from '../http'
import { momentOfSeconds } from '../incoming-values'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { Refusal } from './schema'

const signedOut = new Set([
  'ExpiredToken',
  'InvalidToken',
  'AuthMissing',
  'AuthenticationRequired',
  'AuthFactorTokenRequired',
  'AccountTakedown',
])

/** What the platform means by an answer; null where it is no refusal of its own. It says with 400 that a token has run out. */
export function blueskyRefusal(answer: HttpAnswer, body: unknown, now: number): FailedOutcome | null {
  const { status, headers } = answer
  if (status < 400) return null
  if (status === 429) return { kind: 'limited', untilMs: limitedUntil(headers, now), status }
  const { error = '', message = error } = Refusal.safeParse(body).data ?? {}
  // An app password may be good and still not be made for what is asked.
  if (signedOut.has(error) && /scope/i.test(message))
    return { kind: 'auth-scope', scope: message.slice(0, 200), status }
  if (signedOut.has(error)) return { kind: 'auth-expired', status }
  if (error !== '' && status === 400)
    return { kind: 'bad-request', words: message.slice(0, 200) || error, status }
  return null
}

/** Until when the platform asks to be left alone, UTC ms; null where it does not say. */
export function limitedUntil(headers: Record<string, string>, now: number): number | null {
  const resetAt = momentOfSeconds(headers['ratelimit-reset'])
  return retryAfter(headers['retry-after'], now) ?? (resetAt === null ? null : Math.max(now, resetAt))
}

/** The end of the window when an answer was the last that it allowed; null while more may be asked. */
export function spentUntil(headers: Record<string, string>, now: number): number | null {
  return headers['ratelimit-remaining']?.trim() === '0' ? limitedUntil(headers, now) : null
}

export function blueskyWords(body: unknown): string {
  const refusal = Refusal.safeParse(body).data
  return refusal ? (refusal.message ?? refusal.error) : ''
}
