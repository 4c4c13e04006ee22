import type { Access } from '../access'
import type { Http } from '../http'
import type { JsonApi } from '../json-api'
import { googleRefusal } from './refusal'

/** One of Google's interfaces, asked in the name of whoever signed in. */
export function googleApi(asking: { http: Http; access: Access; now: number; signal: AbortSignal }): JsonApi {
  const { http, access, now, signal } = asking
  return {
    ...{ http, now, signal },
    headers: { authorization: `Bearer ${access.secrets['token'] ?? ''}` },
    refusal: (answer, body) => googleRefusal(answer, body, now),
  }
}
