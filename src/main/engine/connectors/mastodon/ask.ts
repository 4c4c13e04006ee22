import type { z } from 'zod'
import type { Http } from '../http'
import { askJson, type JsonAnswer } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { limitedUntil } from './rate-limit'

export interface Asking {
  http: Http
  instance: string
  token: string
  now: number
  signal: AbortSignal
}

export function headersFor(token: string) {
  return { authorization: `Bearer ${token}`, accept: 'application/json' }
}

/** Asks the instance for one thing; an outcome where it does not give it. */
export function ask<T>(
  { token, ...asking }: Asking,
  url: string,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const limited = ({
    status,
    headers,
  }: {
    status: number
    headers: Record<string, string>
  }): FailedOutcome | null =>
    status === 429 ? { kind: 'limited', untilMs: limitedUntil(headers, asking.now), status } : null
  return askJson({ ...asking, headers: headersFor(token), refusal: limited }, url, schema)
}
