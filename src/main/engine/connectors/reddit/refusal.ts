import { z } from 'zod'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { dayMs } from './figures'

type Headers = Record<string, string>

const Refusal = z.object({ message: z.string().optional(), reason: z.string().nullish() })

/** What Reddit means by an answer; null where it means what it means everywhere. */
export function redditRefusal(answer: HttpAnswer, body: unknown, now: number): FailedOutcome | null {
  const { status, headers } = answer
  if (status === 429) return { kind: 'limited', untilMs: limitedUntil(headers, now), status }
  if (status !== 403) return null
  const { message = '', reason } = Refusal.safeParse(body).data ?? {}
  const isNarrow = /insufficient_scope/.test(headers['www-authenticate'] ?? '')
  return isNarrow ? { kind: 'auth-scope', scope: reason ?? message, status } : { kind: 'denied', status }
}

export function redditWords(body: unknown): string {
  const { message, reason } = Refusal.safeParse(body).data ?? {}
  return reason ?? message ?? ''
}

export function limitedUntil(headers: Headers, now: number): number | null {
  return retryAfter(headers['retry-after'], now) ?? resetAt(headers, now)
}

/** The end of the window where this answer was the last that it allowed. */
export function spentUntil(headers: Headers, now: number): number | null {
  return Number(headers['x-ratelimit-remaining'] ?? NaN) < 1 ? resetAt(headers, now) : null
}

/** Seconds to go. */
function resetAt(headers: Headers, now: number): number | null {
  const seconds = parseFloat(headers['x-ratelimit-reset'] ?? '')
  return Number.isNaN(seconds) ? null : now + Math.min(seconds * 1000, dayMs)
}

/** How long to wait stands in the words alone: "try again in 9 minutes". */
export function waitIn(words: string, now: number): number | null {
  const [, number = '', unit = ''] = /(\d{1,4}) (second|minute|hour)/i.exec(words) ?? []
  const units: Record<string, number> = { second: 1000, minute: 60_000, hour: 3_600_000 }
  const unitMs = units[unit.toLowerCase()]
  return unitMs === undefined ? null : now + Number(number) * unitMs
}
