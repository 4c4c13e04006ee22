import { z } from 'zod'
import type { HttpAnswer } from '../http'
import { momentOfSeconds } from '../incoming-values'
import type { FailedOutcome } from '../outcome'
import { dayMs } from './figures'

const Problem = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  detail: z.string().optional(),
  period: z.string().optional(),
  errors: z.array(z.object({ code: z.number().optional(), message: z.string().optional() })).optional(),
})

/** What X means by an answer; null where it is no refusal of its own. */
export function xRefusal(answer: HttpAnswer, body: unknown, now: number): FailedOutcome | null {
  const { status } = answer
  if (status < 400 || status >= 500 || status === 401) return null
  const problem = Problem.safeParse(body).data
  const words = xWords(body)
  switch (problem?.type?.split('/').at(-1) ?? '') {
    case 'usage-capped':
      return { kind: 'quota-exhausted', untilMs: endOfPeriod(problem?.period, now), status }
    case 'rate-limit-exceeded':
      return { kind: 'limited', untilMs: limitedUntil(answer.headers, now), status }
    case 'client-forbidden':
      return { kind: 'not-entitled', status }
    case 'invalid-request':
    case 'resource-not-found':
      return { kind: 'bad-request', words, status }
  }
  // The credits are used up.
  if (status === 402) return { kind: 'not-entitled', status }
  if (status === 429) return { kind: 'limited', untilMs: limitedUntil(answer.headers, now), status }
  if (status === 403 && /scope|permission/i.test(words)) return { kind: 'auth-scope', scope: words, status }
  return null
}

/** X's own words. */
export function xWords(body: unknown): string {
  const { title, detail, errors } = Problem.safeParse(body).data ?? {}
  return (detail ?? errors?.[0]?.message ?? title ?? '').slice(0, 300)
}

/** When a window of requests begins anew; null where that is not said. */
export function limitedUntil(headers: Record<string, string>, now: number): number | null {
  const reset = momentOfSeconds(headers['x-rate-limit-reset'])
  return reset === null ? null : Math.max(now, Math.min(reset, now + dayMs))
}

/** The same, only where this answer was the last that the window allowed. */
export function spentUntil(headers: Record<string, string>, now: number): number | null {
  return headers['x-rate-limit-remaining'] === '0' ? limitedUntil(headers, now) : null
}

function endOfPeriod(period: string | undefined, now: number): number {
  const day = new Date(now)
  const isDaily = /dai|day/i.test(period ?? '')
  return isDaily
    ? Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1)
    : Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)
}
