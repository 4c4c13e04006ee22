import { z } from 'zod'
import type { Access } from '../access'
import type { Http, HttpAnswer } from '../http'
import type { JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'

const Refusal = z.object({ error: z.object({ code: z.string().optional(), detail: z.string().optional() }) })

export function braveApi({
  http,
  access,
  now,
  signal,
}: {
  http: Http
  access: Access
  now: number
  signal: AbortSignal
}): JsonApi {
  return {
    ...{ http, now, signal },
    headers: { 'x-subscription-token': access.secrets['token'] ?? '' },
    refusal: (answer, body) => refusal(answer, body, now),
  }
}

function refusal({ status, headers }: HttpAnswer, body: unknown, now: number): FailedOutcome | null {
  const { error } = Refusal.safeParse(body).data ?? {}
  if (status === 401 || error?.code === 'SUBSCRIPTION_TOKEN_INVALID') return { kind: 'auth-expired', status }
  if (status === 429) return limited(headers, now)
  if (status === 403) return { kind: 'not-entitled', status }
  if (status === 400 || status === 404 || status === 422)
    return { kind: 'bad-request', words: error?.detail ?? error?.code ?? String(status), status }
  return null
}

/** One figure for each window, the second first and the month last: what is left of it, and the seconds until it begins anew. */
function limited(headers: Record<string, string>, now: number): FailedOutcome {
  const figures = (name: string) => (headers[`x-ratelimit-${name}`] ?? '').split(',').map(Number)
  const [remaining, reset] = [figures('remaining'), figures('reset')]
  const last = remaining.length - 1
  const isSpent = last > 0 && remaining[last] === 0
  const seconds = reset[isSpent ? last : 0] ?? NaN
  const untilMs = Number.isFinite(seconds) && seconds > 0 ? now + seconds * 1000 : null
  return { kind: isSpent ? 'quota-exhausted' : 'limited', untilMs, status: 429 }
}
