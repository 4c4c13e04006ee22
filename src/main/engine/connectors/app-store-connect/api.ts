import type { Access } from '../access'
import type { Http } from '../http'
import type { JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { appleRefusal } from './refusal'
import { signedToken } from './token'

/** Apple's interface, asked with a token that is signed for it now. */
export async function appleApi(asking: {
  http: Http
  access: Access | null
  now: number
  signal: AbortSignal
}): Promise<JsonApi | FailedOutcome> {
  const { http, access, now, signal } = asking
  const token = access && (await signedToken(access, now))
  if (token === null) return { kind: 'auth-expired', status: 0 }
  return {
    ...{ http, now, signal, headers: { authorization: `Bearer ${token}` } },
    refusal: (answer, body) => appleRefusal(answer, body, now),
  }
}
