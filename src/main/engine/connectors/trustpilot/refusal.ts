import type { HttpAnswer } from '../http'
import type { FailedOutcome } from '../outcome'
import { Refusal } from './schema'

/** What the platform means by an answer; null where it means what it means everywhere. */
export function trustpilotRefusal({ status }: HttpAnswer, body: unknown): FailedOutcome | null {
  // The key is known, but it is not for this business, or the plan has none of this.
  if (status === 403) return { kind: 'not-entitled', status }
  if (status !== 400 && status !== 404) return null
  return { kind: 'bad-request', words: trustpilotWords(body).slice(0, 200) || String(status), status }
}

export function trustpilotWords(body: unknown): string {
  return Refusal.safeParse(body).data?.message ?? ''
}
