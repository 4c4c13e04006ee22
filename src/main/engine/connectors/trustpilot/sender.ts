import { isSameText } from '../../text/is-same-text'
import type { Asking, SenderParts } from '../account'
import type { HttpAnswer } from '../http'
import { parsedJson } from '../json-api'
import { notSentYet } from '../not-sent-yet'
import { outcomeOfHttpError } from '../outcome-of'
import { sendRefusal } from '../send-refusal'
import {
  outcomeOfLostRequest,
  problem,
  unclear,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { askPrivate, headersFor } from './ask'
import { apiUrl } from './figures'
import { trustpilotWords } from './refusal'
import { Review } from './schema'
import { trustpilotTarget } from './target'
import { freshToken, liveToken } from './token'

/** Answers reviews in the name of a business user. The platform knows no keys: what was lost is looked for. */
export function trustpilotSender(parts: SenderParts): Sender {
  const asking = (signal: AbortSignal): Asking => ({ ...parts, now: parts.now(), signal })
  return {
    sameKeyMs: 0,
    send: (outgoing, signal) => send(asking(signal), outgoing),
    find: (outgoing, signal) => find(asking(signal), outgoing).catch(unclear),
  }
}

async function send(asking: Asking, outgoing: Outgoing): Promise<SendOutcome> {
  const reviewId = trustpilotTarget(outgoing.to)
  if (reviewId === null) return { kind: 'failed', ...problem('no-target') }
  const token = await liveToken(asking).catch(outcomeOfHttpError)
  if (typeof token !== 'string') return notSentYet(token)
  return post(asking, { reviewId, token }, outgoing).catch(outcomeOfLostRequest)
}

async function post(
  asking: Asking,
  { reviewId, token }: { reviewId: string; token: string },
  { text, to }: Outgoing,
): Promise<SendOutcome> {
  const { http, access, now, signal } = asking
  const json = { message: text, authorBusinessUserId: access.values['businessUser'] ?? '' }
  const put = (bearer: string): Promise<HttpAnswer> =>
    http({ url: `${apiUrl}/private/reviews/${reviewId}/reply`, headers: headersFor(bearer), json, signal })
  let answer = await put(token)
  if (answer.status === 401) {
    const fresh = await freshToken(asking).catch(outcomeOfHttpError)
    if (typeof fresh !== 'string') return notSentYet(fresh)
    answer = await put(fresh)
  }
  const isTaken = answer.status >= 200 && answer.status < 300
  return isTaken
    ? { kind: 'sent', externalId: `${reviewId}/reply`, url: to.url }
    : sendRefusal(answer, trustpilotWords(parsedJson(answer.body)), now)
}

async function find(asking: Asking, { text, to }: Outgoing): Promise<FindOutcome> {
  const reviewId = trustpilotTarget(to)
  if (reviewId === null) return { kind: 'unclear' }
  const review = await askPrivate(asking, `reviews/${reviewId}`, Review)
  if ('kind' in review) return { kind: 'unclear' }
  const ours = review.value.companyReply
  return ours && isSameText(ours.text, text)
    ? { kind: 'sent', externalId: `${reviewId}/reply`, url: to.url }
    : { kind: 'missing' }
}
