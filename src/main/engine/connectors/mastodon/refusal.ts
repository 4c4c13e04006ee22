import type { HttpAnswer } from '../http'
import { sendRefusal } from '../send-refusal'
import type { SendOutcome } from '../sender'
import { limitedUntil } from './rate-limit'
import { parsed, Refusal } from './schema'

/** What an answer that is no success means for a reply, in the instance's own words. */
export function refusalOf(answer: HttpAnswer, now: number): SendOutcome {
  const refusal = parsed(Refusal, answer.body)
  const words = refusal?.error_description ?? refusal?.error ?? ''
  return sendRefusal(answer, words, now, limitedUntil(answer.headers, now))
}
