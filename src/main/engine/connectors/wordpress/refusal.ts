import { htmlText } from '../../text/html-text'
import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { Refusal } from './schema'

/** What a site means by an answer; null where it means what it means everywhere. A 404 without its words comes from another program. */
export function wordpressRefusal(
  { status }: HttpAnswer,
  body: unknown,
  isSignedIn: boolean,
): FailedOutcome | null {
  // It does not let strangers read: no password of ours has run out.
  if (status === 401 && !isSignedIn) return { kind: 'denied', status }
  const words = wordpressWords(body)
  if ((status === 400 || status === 404) && words !== '')
    return { kind: 'bad-request', words: words.slice(0, 200), status }
  return null
}

export function wordpressWords(body: unknown): string {
  const refusal = Refusal.safeParse(body).data
  return refusal ? htmlText(refusal.message) || refusal.code : ''
}

export function wordpressCode(body: unknown): string {
  return Refusal.safeParse(body).data?.code ?? ''
}
