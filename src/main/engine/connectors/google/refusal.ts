import { dayAt, startOfDay } from '@shared/text/hours/local-days'
import { z } from 'zod'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'

/** The envelope in which all of Google's interfaces refuse. */
const Envelope = z.object({
  error: z.object({
    message: z.string().optional(),
    status: z.string().optional(),
    errors: z.array(z.object({ reason: z.string().optional() })).optional(),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          metadata: z.record(z.string(), z.string()).optional(),
          retryDelay: z.string().optional(),
        }),
      )
      .optional(),
  }),
})

/** Days of Google's quotas end at midnight there. */
const zone = 'America/Los_Angeles'
const paced = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED'])
const spent = new Set(['quotaExceeded', 'dailyLimitExceeded'])
const narrow = new Set(['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'insufficientPermissions'])
const closed = new Set(['SERVICE_DISABLED', 'accessNotConfigured', 'PERMISSION_DENIED', 'forbidden'])

/** What Google means by an answer; null where it is no refusal of its own. */
export function googleRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  if (status < 400) return null
  const { error } = Envelope.safeParse(body).data ?? {}
  if (!error) return null
  const reasons = [
    error.status,
    ...(error.errors ?? []).map(({ reason }) => reason),
    ...(error.details ?? []).map(({ reason }) => reason),
  ]
  const says = (known: ReadonlySet<string>) =>
    reasons.some((reason) => reason !== undefined && known.has(reason))
  if (error.details?.some(({ metadata }) => metadata?.['quota_limit_value'] === '0'))
    return { kind: 'not-entitled', status }
  if (says(spent)) return { kind: 'quota-exhausted', untilMs: endOfGoogleDay(now), status }
  if (status === 429 || says(paced))
    return {
      kind: 'limited',
      untilMs: retryAfter(headers['retry-after'], now) ?? delayIn(error.details, now),
      status,
    }
  if (says(narrow)) return { kind: 'auth-scope', scope: error.message?.slice(0, 200) ?? '', status }
  if (status === 400 && says(new Set(['keyInvalid', 'API_KEY_INVALID'])))
    return { kind: 'auth-expired', status }
  if (status === 403 && says(closed)) return { kind: 'not-entitled', status }
  if (status === 400 || status === 404)
    return { kind: 'bad-request', words: error.message ?? String(status), status }
  return null
}

/** Google's own words for refusing a reply. */
export function googleWords(body: unknown): string {
  return Envelope.safeParse(body).data?.error.message ?? ''
}

function delayIn(details: { retryDelay?: string | undefined }[] | undefined, now: number): number | null {
  const seconds = parseFloat(details?.find(({ retryDelay }) => retryDelay)?.retryDelay ?? '')
  return Number.isNaN(seconds) ? null : now + seconds * 1000
}

function endOfGoogleDay(now: number): number {
  return startOfDay(zone, dayAt(zone, now) + 1)
}
