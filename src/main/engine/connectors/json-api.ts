import type { z } from 'zod'
import type { Http, HttpAnswer, HttpRequest } from './http'
import { refusalOf } from './outcome-of'
import type { FailedOutcome } from './outcome'

/** How one platform's interface is asked, and how it says no. */
export interface JsonApi {
  http: Http
  /** Sent with every request, the credential among them. */
  headers: Record<string, string>
  now: number
  signal: AbortSignal
  /** What an answer that is no success means on this platform; null where it means what it means everywhere. */
  refusal?: (answer: HttpAnswer, body: unknown) => FailedOutcome | null
}

export interface JsonAnswer<T> {
  value: T
  answer: HttpAnswer
}

/** Asks for one thing and checks its shape; an outcome where it is not given. Throws `HttpError` where nothing answers. */
export async function askJson<T>(
  { http, headers, now, signal, refusal }: JsonApi,
  request: string | Omit<HttpRequest, 'signal'>,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const asked = typeof request === 'string' ? { url: request } : request
  const answer = await http({
    ...asked,
    headers: { accept: 'application/json', ...headers, ...asked.headers },
    signal,
  })
  const body = parsedJson(answer.body)
  const refused = refusal?.(answer, body) ?? refusalOf(answer, now) ?? missing(answer)
  if (refused) return refused
  const { success, data } = schema.safeParse(body)
  return success ? { value: data, answer } : unreadableJson(answer)
}

/** Undefined where it is no JSON. */
export function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

function missing({ status }: HttpAnswer): FailedOutcome | null {
  if (status === 410) return { kind: 'gone', status }
  if (status === 404) return { kind: 'bad-request', words: '404', status }
  return null
}

/** What stands there in place of an answer: a page to sign in, mostly. */
export function unreadableJson(answer: HttpAnswer): FailedOutcome {
  const found = foundIn(answer)
  return { kind: 'unreadable', found, reason: found === 'json' ? 'json-no-list' : 'feed-unknown' }
}

/** What the body of an answer looks like, in a word. */
export function foundIn({ body }: Pick<HttpAnswer, 'body'>): 'empty' | 'html' | 'json' | 'text' {
  const text = new TextDecoder().decode(body.subarray(0, 1000)).trimStart()
  if (text === '') return 'empty'
  return text.startsWith('<') ? 'html' : /^[[{]/.test(text) ? 'json' : 'text'
}
