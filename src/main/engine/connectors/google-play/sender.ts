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
import { appsUrl, longestReply, sameKeyMs } from './figures'
import { developerCommentOf, Review } from './schema'
import { playReviewTarget } from './target'

/** Answers reviews of one's own app. Google keeps one answer a review, so that it can stand only once. */
export function playSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs, send, find })
}

async function send(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const path = playReviewTarget(to)
  if (path === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestReply) return { kind: 'refused', ...problem('too-long') }
  const { headers } = googleApi({ http, access, now: now(), signal })
  const answer = await http({
    ...{ url: `${appsUrl}/${path}:reply`, headers, json: { replyText: text }, signal },
  })
  if (answer.status < 200 || answer.status >= 300) return googleSendRefusal(answer, now())
  return { kind: 'sent', externalId: `${path}/reply`, url: null }
}

async function find(
  { http, access, now }: SenderParts,
  { text, to }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const path = playReviewTarget(to)
  if (path === null) return { kind: 'unclear' }
  const review = await askJson(googleApi({ http, access, now: now(), signal }), `${appsUrl}/${path}`, Review)
  if ('kind' in review) return { kind: 'unclear' }
  return isSameText(developerCommentOf(review.value)?.text ?? '', text)
    ? { kind: 'sent', externalId: `${path}/reply`, url: null }
    : { kind: 'missing' }
}
