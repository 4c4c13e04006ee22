import type { z } from 'zod'
import type { Http, HttpAnswer } from '../http'
import type { Outcome } from '../outcome'
import { refusalOf } from '../outcome-of'
import { limitedUntil } from './rate-limit'
import { parsed } from './schema'

export interface Asking {
  http: Http
  instance: string
  token: string
  now: number
  signal: AbortSignal
}

export interface Answered<T> {
  value: T
  answer: HttpAnswer
}

export function headersFor(token: string) {
  return { authorization: `Bearer ${token}`, accept: 'application/json' }
}

/** Asks the instance for one thing; an outcome where it does not give it. */
export async function ask<T>(
  { http, token, now, signal }: Asking,
  url: string,
  schema: z.ZodType<T>,
): Promise<Answered<T> | Outcome> {
  const answer = await http({ url, headers: headersFor(token), signal })
  if (answer.status === 429)
    return { kind: 'limited', untilMs: limitedUntil(answer.headers, now), status: 429 }
  const refusal = refusalOf(answer, now)
  if (refusal) return refusal
  if (answer.status === 410) return { kind: 'gone', status: 410 }
  const value = answer.status === 200 ? parsed(schema, answer.body) : null
  return value === null ? unreadable(answer) : { value, answer }
}

/** What stands there in place of an answer: a page to sign in, mostly. */
function unreadable({ body }: HttpAnswer): Outcome {
  const text = new TextDecoder().decode(body.subarray(0, 1000)).trimStart()
  const found = text === '' ? 'empty' : text.startsWith('<') ? 'html' : /^[[{]/.test(text) ? 'json' : 'text'
  return { kind: 'unreadable', found, reason: found === 'json' ? 'json-no-list' : 'feed-unknown' }
}
