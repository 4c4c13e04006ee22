import type { HttpAnswer } from '../http'
import { parsedJson } from '../json-api'
import { sendRefusal } from '../send-refusal'
import type { SendOutcome } from '../sender'
import { googleRefusal, googleWords } from './refusal'

/** What Google's refusal of a reply means: with 403 it says that a text is not wanted, and as well that there were too many. */
export function googleSendRefusal(answer: HttpAnswer, now: number): SendOutcome {
  const body = parsedJson(answer.body)
  const words = googleWords(body)
  const refusal = googleRefusal(answer, body, now)
  switch (refusal?.kind) {
    case 'limited':
    case 'quota-exhausted':
      return { kind: 'retry', words, untilMs: refusal.untilMs }
    case 'auth-scope':
    case 'not-entitled':
      return { kind: 'failed', words }
    default:
      return sendRefusal(answer, words, now)
  }
}
