import { z } from 'zod'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { retryAfter } from '../retry-after'
import { longestPauseMs } from './figures'

const Refusal = z.object({
  error_id: z.number(),
  error_name: z.string(),
  error_message: z.string().optional(),
})

const ids = { denied: 403, internal: 500, throttled: 502, down: 503 } as const

/** What the platform means by an answer; null where it is no refusal of its own, which all come with the same status. */
export function stackRefusal(
  { status, headers }: HttpAnswer,
  body: unknown,
  now: number,
): FailedOutcome | null {
  const { error_id: id, error_name: name = '', error_message: message } = Refusal.safeParse(body).data ?? {}
  switch (id) {
    case undefined:
      return null
    case ids.throttled:
      return throttled(message ?? '', retryAfter(headers['retry-after'], now), now, status)
    case ids.internal:
    case ids.down:
      return { kind: 'unreachable', reason: 'status', status }
    case ids.denied:
      return { kind: 'denied', status }
    default:
      return { kind: 'bad-request', words: (message ?? name).slice(0, 200), status }
  }
}

/** How long to wait stands in the words alone: "more requests available in 82216 seconds". */
function throttled(message: string, untilMs: number | null, now: number, status: number): FailedOutcome {
  const seconds = Number(/in (\d{1,6}) seconds/.exec(message)?.[1] ?? NaN)
  const until = Number.isNaN(seconds) ? untilMs : now + seconds * 1000
  return until !== null && until - now > longestPauseMs
    ? { kind: 'quota-exhausted', untilMs: until, status }
    : { kind: 'limited', untilMs: until, status }
}
