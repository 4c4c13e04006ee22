import { z } from 'zod'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { limitWindowMs } from './figures'

const Errors = z.object({
  errors: z
    .array(
      z.object({ code: z.string().optional(), title: z.string().optional(), detail: z.string().optional() }),
    )
    .min(1),
})

/** What Apple means by an answer; null where it is no refusal of its own. */
export function appleRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  if (status < 400 || status >= 500) return null
  if (status === 429)
    return {
      kind: 'limited',
      untilMs: retryAfter(headers['retry-after'], now) ?? now + limitWindowMs / 4,
      status,
    }
  if (!Errors.safeParse(body).success) return null
  const words = appleWords(body)
  if (status === 401) return { kind: 'auth-expired', status }
  if (status === 403) return { kind: 'auth-scope', scope: words, status }
  return { kind: 'bad-request', words, status }
}

/** Apple's own words. */
export function appleWords(body: unknown): string {
  const { code, title, detail } = Errors.safeParse(body).data?.errors[0] ?? {}
  return (detail ?? title ?? code ?? '').slice(0, 300)
}

/** Until when nothing more should be asked; null while the hour's allowance lasts. */
export function spentUntil(headers: Record<string, string>, now: number): number | null {
  const left = /user-hour-rem:(\d+)/.exec(headers['x-rate-limit'] ?? '')?.[1]
  return left === '0' ? now + limitWindowMs : null
}
