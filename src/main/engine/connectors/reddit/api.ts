import type { Asking } from '../account'
import type { JsonApi } from '../json-api'
import { apiUrl } from './figures'
import { redditRefusal } from './refusal'

/** Reddit's interface, asked in the name of whoever signed in and registered the app: it wants every program to say so. */
export function redditApi({ http, access, now, signal }: Asking): JsonApi {
  const registeredBy = `/u/${access.values['username'] ?? ''}`
  return {
    ...{ now, signal, http: (request) => http({ ...request, registeredBy }) },
    headers: { authorization: `bearer ${access.secrets['token'] ?? ''}` },
    refusal: (answer, body) => redditRefusal(answer, body, now),
  }
}

export function urlOf(path: string, query: Record<string, string>): string {
  const url = new URL(`${apiUrl}${path}`)
  for (const [name, value] of Object.entries({ ...query, raw_json: '1' })) url.searchParams.set(name, value)
  return url.href
}
