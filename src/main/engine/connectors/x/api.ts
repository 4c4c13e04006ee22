import type { Asking } from '../account'
import { askJson, type JsonApi } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { apiUrl } from './figures'
import { xRefusal } from './refusal'
import { Me } from './schema'

/** X's interface, asked in the name of whoever signed in. */
export function xApi({ http, access, now, signal }: Asking): JsonApi {
  return {
    ...{ http, now, signal },
    headers: { authorization: `Bearer ${access.secrets['token'] ?? ''}` },
    refusal: (answer, body) => xRefusal(answer, body, now),
  }
}

export function urlOf(path: string, query: Record<string, string>): string {
  const url = new URL(`${apiUrl}${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** Who signed in. */
export async function ownUser(api: JsonApi): Promise<{ id: string; username: string } | FailedOutcome> {
  const me = await askJson(api, urlOf('/users/me', {}), Me)
  return 'kind' in me ? me : me.value.data
}
