import type { z } from 'zod'
import type { Asking } from '../account'
import { askJson, type JsonAnswer } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { apiUrl } from './figures'
import { trustpilotRefusal } from './refusal'
import { freshToken, liveToken } from './token'

type Asked<T> = Promise<JsonAnswer<T> | FailedOutcome>

/** What anybody with a key may read. */
export function askPublic<T>(asking: Asking, path: string, schema: z.ZodType<T>): Asked<T> {
  return askWith(asking, { apikey: asking.access.secrets['apiKey'] ?? '' }, path, schema)
}

/** What only the business itself may read; a token that is refused is exchanged once. */
export async function askPrivate<T>(asking: Asking, path: string, schema: z.ZodType<T>): Asked<T> {
  const token = await liveToken(asking)
  if (typeof token !== 'string') return token
  const asked = await askWith(asking, headersFor(token), `private/${path}`, schema)
  if (!('kind' in asked) || asked.kind !== 'auth-expired') return asked
  const fresh = await freshToken(asking)
  return typeof fresh === 'string' ? askWith(asking, headersFor(fresh), `private/${path}`, schema) : fresh
}

export function headersFor(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

function askWith<T>(
  { http, now, signal }: Asking,
  headers: Record<string, string>,
  path: string,
  schema: z.ZodType<T>,
): Asked<T> {
  return askJson({ http, now, signal, headers, refusal: trustpilotRefusal }, `${apiUrl}/${path}`, schema)
}
