import { retryAfter } from '../retry-after'

type Headers = Record<string, string>

/** Until when an instance asks to be left alone; null when it does not say. */
export function limitedUntil(headers: Headers, now: number): number | null {
  return retryAfter(headers['retry-after'], now) ?? resetAt(headers, now)
}

/** The end of the window when an answer was the last that it allowed; null while more may be asked. */
export function spentUntil(headers: Headers, now: number): number | null {
  return headers['x-ratelimit-remaining']?.trim() === '0' ? resetAt(headers, now) : null
}

function resetAt(headers: Headers, now: number): number | null {
  const reset = Date.parse(headers['x-ratelimit-reset'] ?? '')
  return Number.isNaN(reset) ? null : Math.max(now, reset)
}
