import { z } from 'zod'
import type { Asking } from '../account'
import type { HttpAnswer } from '../http'
import type { JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'

const Refusal = z.object({ error: z.object({ code: z.string(), description: z.string().optional() }) })

export function yelpApi({ http, access, now, signal }: Asking): JsonApi {
  return {
    ...{ http, now, signal },
    headers: { authorization: `Bearer ${access.secrets['token'] ?? ''}` },
    refusal,
  }
}

function refusal({ status, headers }: HttpAnswer, body: unknown): FailedOutcome | null {
  const { error } = Refusal.safeParse(body).data ?? {}
  if (error?.code === 'ACCESS_LIMIT_REACHED' || headers['ratelimit-remaining'] === '0') {
    const reset = Date.parse(headers['ratelimit-resettime'] ?? '')
    return { kind: 'quota-exhausted', untilMs: Number.isNaN(reset) ? null : reset, status }
  }
  if (error?.code === 'TOKEN_INVALID') return { kind: 'auth-expired', status }
  if (status === 400 || status === 404)
    return { kind: 'bad-request', words: error?.description ?? error?.code ?? String(status), status }
  return null
}
