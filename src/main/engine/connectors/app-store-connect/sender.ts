import { isSameText } from '../../text/is-same-text'
import type { SenderParts } from '../account'
import { askJson, parsedJson } from '../json-api'
import { ownSendRefusal } from '../send-refusal'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { appleApi } from './api'
import { apiUrl, longestReply, sameKeyMs } from './figures'
import { appleRefusal, appleWords } from './refusal'
import { OneReview, Posted, responsesIn } from './schema'
import { appReviewTarget } from './target'

/** Answers reviews of one's own app. Apple keeps one answer a review, so that it can stand only once. */
export function appStoreSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs, send, find })
}

async function send(parts: SenderParts, { text, to }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const review = appReviewTarget(to)
  if (review === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestReply) return { kind: 'refused', ...problem('too-long') }
  const api = await appleApi({ ...parts, now: parts.now(), signal })
  if ('kind' in api) return { kind: 'failed', ...problem('no-secret') }
  const answer = await parts.http({
    url: `${apiUrl}/customerReviewResponses`,
    ...{ headers: api.headers, json: responseTo(review, text), signal },
  })
  const body = parsedJson(answer.body)
  if (answer.status < 200 || answer.status >= 300)
    return ownSendRefusal(appleRefusal(answer, body, parts.now()), answer, appleWords(body), parts.now())
  const posted = Posted.safeParse(body).data
  return posted ? { kind: 'sent', externalId: posted.data.id, url: null } : { kind: 'unknown' }
}

function responseTo(review: string, responseBody: string): object {
  return {
    data: {
      type: 'customerReviewResponses',
      attributes: { responseBody },
      relationships: { review: { data: { type: 'customerReviews', id: review } } },
    },
  }
}

async function find(parts: SenderParts, { text, to }: Outgoing, signal: AbortSignal): Promise<FindOutcome> {
  const id = appReviewTarget(to)
  const api = await appleApi({ ...parts, now: parts.now(), signal })
  if (id === null || 'kind' in api) return { kind: 'unclear' }
  const review = await askJson(api, `${apiUrl}/customerReviews/${id}?include=response`, OneReview)
  if ('kind' in review) return { kind: 'unclear' }
  const ours = responsesIn(review.value.included).find(({ attributes }) =>
    isSameText(attributes.responseBody, text),
  )
  return ours ? { kind: 'sent', externalId: ours.id, url: null } : { kind: 'missing' }
}
