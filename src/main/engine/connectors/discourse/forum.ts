import type { Access } from '../access'
import type { Http } from '../http'
import type { JsonApi } from '../json-api'
import { safeOrigin } from '../safe-origin'
import { discourseRefusal } from './refusal'

/** A forum, and whose eyes it is read with. */
export interface Forum {
  origin: string
  api: JsonApi
  /** Whose posts are the client's own; null where nobody signed in there. */
  ownName: string | null
}

/** A forum as a source names it; a key is for its own forum, and for no other. Null where it is no address. */
export function forumAt(
  named: string,
  { http, access, now, signal }: { http: Http; access: Access | null; now: number; signal: AbortSignal },
): Forum | null {
  const origin = safeOrigin(named)
  if (origin === null) return null
  const own = access?.values['forum'] === origin ? access : null
  const refusal: JsonApi['refusal'] = (answer, body) => discourseRefusal(answer, body, now)
  const headers = own ? headersFor(own) : {}
  return { origin, api: { http, now, signal, refusal, headers }, ownName: own?.values['userName'] ?? null }
}

export function headersFor({ values, secrets }: Access): Record<string, string> {
  return { 'api-key': secrets['apiKey'] ?? '', 'api-username': values['userName'] ?? '' }
}
