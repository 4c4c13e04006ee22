import { isSameText } from '../../text/is-same-text'
import type { SenderParts } from '../account'
import type { HttpAnswer } from '../http'
import { momentOfSeconds } from '../incoming-values'
import { askJson, parsedJson } from '../json-api'
import { sendRefusal } from '../send-refusal'
import {
  problem,
  requestSender,
  type FindOutcome,
  type Outgoing,
  type SendOutcome,
  type Sender,
} from '../sender'
import { redditApi, urlOf } from './api'
import { apiUrl, clockSlackMs, longestReply, ownComments } from './figures'
import { limitedUntil, redditWords, waitIn } from './refusal'
import { Listing, Thing, Written } from './schema'
import { thingTarget } from './target'

/** Answers posts and comments. Reddit says no within what looks like a success. */
export function redditSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs: 0, send, find })
}

async function send(parts: SenderParts, { text, to }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const thing = thingTarget(to)
  if (thing === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestReply) return { kind: 'refused', ...problem('too-long') }
  const { http, headers } = redditApi({ ...parts, now: parts.now(), signal })
  const form = { api_type: 'json', thing_id: thing, text }
  const answer = await http({ url: `${apiUrl}/api/comment`, headers, form, signal })
  return outcomeOf(answer, to.url, parts.now())
}

function outcomeOf(answer: HttpAnswer, url: string | null, now: number): SendOutcome {
  const body = parsedJson(answer.body)
  if (answer.status < 200 || answer.status >= 300)
    return sendRefusal(answer, redditWords(body), now, limitedUntil(answer.headers, now))
  const { data } = Written.safeParse(body)
  if (!data) return { kind: 'unknown' }
  const [error] = data.json.errors
  if (error) return errorOf(error, now)
  const name = data.json.data?.things[0]?.data.name
  return name === undefined ? { kind: 'unknown' } : { kind: 'sent', externalId: name, url }
}

/** A code, the words for it, and the field that they are about. */
function errorOf([code, words]: readonly unknown[], now: number): SendOutcome {
  const said = String(words ?? code).slice(0, 500)
  return code === 'RATELIMIT'
    ? { kind: 'retry', words: said, untilMs: waitIn(said, now) }
    : { kind: 'refused', words: said }
}

/** Looks through the account's own latest comments for one with the same words under the same thing. */
async function find(
  parts: SenderParts,
  { text, to, since }: Outgoing,
  signal: AbortSignal,
): Promise<FindOutcome> {
  const thing = thingTarget(to)
  const username = parts.access.values['username'] ?? ''
  if (thing === null) return { kind: 'unclear' }
  const api = redditApi({ ...parts, now: parts.now(), signal })
  const query = { sort: 'new', limit: String(ownComments) }
  const own = await askJson(api, urlOf(`/user/${username}/comments`, query), Listing)
  if ('kind' in own) return { kind: 'unclear' }
  const ours = own.value.data.children
    .flatMap((child) => Thing.safeParse(child).data ?? [])
    .find(
      ({ data }) =>
        data.parent_id === thing &&
        isSameText(data.body ?? '', text) &&
        (momentOfSeconds(data.created_utc) ?? 0) >= since - clockSlackMs,
    )
  return ours ? { kind: 'sent', externalId: ours.data.name, url: to.url } : { kind: 'missing' }
}
