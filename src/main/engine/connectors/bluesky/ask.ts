import type { z } from 'zod'
import type { Asking } from '../account'
import { askJson, type JsonAnswer, type JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { blueskyRefusal } from './refusal'
import { liveSession, renewedSession, type Session } from './session'

/** Asks the account's own server for one thing; a session that has run out is renewed once. */
export async function ask<T>(
  asking: Asking,
  pathOf: (session: Session) => string,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const session = await liveSession(asking)
  if ('kind' in session) return session
  const asked = await askIn(asking, session, pathOf(session), schema)
  if (!('kind' in asked) || asked.kind !== 'auth-expired') return asked
  const renewed = await renewedSession(asking)
  return 'kind' in renewed ? renewed : askIn(asking, renewed, pathOf(renewed), schema)
}

export function headersFor({ token }: Session): Record<string, string> {
  return { authorization: `Bearer ${token}`, accept: 'application/json' }
}

function askIn<T>(
  { http, now, signal }: Asking,
  session: Session,
  path: string,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const api: JsonApi = {
    ...{ http, now, signal, headers: headersFor(session) },
    refusal: (answer, body) => blueskyRefusal(answer, body, now),
  }
  return askJson(api, `${session.server}/xrpc/${path}`, schema)
}

/** A method with what it is asked; a list becomes one entry for each of its values. */
export function pathOf(method: string, query: Record<string, string | readonly string[]>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : value) search.append(name, one)
  return `${method}?${search.toString()}`
}
