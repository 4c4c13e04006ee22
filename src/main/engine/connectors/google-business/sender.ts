import { isSameText } from '../../text/is-same-text'
import type { SenderParts } from '../account'
import { googleApi } from '../google/api'
import { googleSendRefusal } from '../google/send-refusal'
import { askJson } from '../json-api'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { longestReplyBytes, reviewsUrl, sameKeyMs } from './figures'
import { Review } from './schema'
import { reviewTarget } from './target'

/** Answers reviews of one's own places. Putting an answer again replaces the first, so that it can stand only once. */
export function businessSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs, send, find })
}

async function send(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const name = reviewTarget(to)
  if (name === null) return { kind: 'failed', ...problem('no-target') }
  if (new TextEncoder().encode(text).length > longestReplyBytes)
    return { kind: 'refused', ...problem('too-long') }
  const { headers } = googleApi({ http, access, now: now(), signal })
  const answer = await http({
    ...{ url: `${reviewsUrl}/${name}/reply`, method: 'PUT', headers, json: { comment: text }, signal },
  })
  if (answer.status < 200 || answer.status >= 300) return googleSendRefusal(answer, now())
  return { kind: 'sent', externalId: `${name}/reply`, url: to.url }
}

async function find(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const name = reviewTarget(to)
  if (name === null) return { kind: 'unclear' }
  const review = await askJson(
    googleApi({ http, access, now: now(), signal }),
    `${reviewsUrl}/${name}`,
    Review,
  )
  if ('kind' in review) return { kind: 'unclear' }
  const ours = review.value.reviewReply
  return ours && isSameText(ours.comment, text)
    ? { kind: 'sent', externalId: `${name}/reply`, url: to.url }
    : { kind: 'missing' }
}
