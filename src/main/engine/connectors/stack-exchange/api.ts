import type { FormValues } from '@shared/model/form-field'
import type { Http } from '../http'
import type { JsonApi } from '../json-api'
import { apiUrl } from './figures'
import { stackRefusal } from './refusal'
import type { Site } from './site'

export function stackApi({ http, now, signal }: { http: Http; now: number; signal: AbortSignal }): JsonApi {
  return { http, now, signal, headers: {}, refusal: (answer, body) => stackRefusal(answer, body, now) }
}

/** The key only says whose allowance it is, and is no secret; it goes to the platform and nowhere else all the same. */
export function urlOf(
  path: string,
  site: Site,
  { key = '' }: FormValues,
  query: Record<string, string>,
): string {
  const url = new URL(`${apiUrl}${path}`)
  const all = { ...query, site: site.name, ...(key !== '' && { key }) }
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value)
  return url.href
}
