import { htmlText } from '../../text/html-text'
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
import { ownUser, urlOf, xApi } from './api'
import { clockSlackMs, fieldsAsked, longestReply, ownPosts, shownUrl } from './figures'
import { postLength, withoutAddresses } from './post-text'
import { xRefusal, xWords } from './refusal'
import { parentOf, Post, Posted, Posts } from './schema'
import { postTarget } from './target'

/** Answers posts. X lets an app do so only where the author has named the account, and says so in its own words where not. */
export function xSender(parts: SenderParts): Sender {
  return requestSender(parts, { sameKeyMs: 0, send, find })
}

async function send(parts: SenderParts, { text, to }: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
  const { http, access, now } = parts
  const target = postTarget(to)
  if (target === null) return { kind: 'failed', ...problem('no-target') }
  if (postLength(text) > longestReply) return { kind: 'refused', ...problem('too-long') }
  const { headers } = xApi({ http, access, now: now(), signal })
  const json = { text, reply: { in_reply_to_tweet_id: target } }
  const answer = await http({ url: urlOf('/tweets', {}), headers, json, signal })
  const body = parsedJson(answer.body)
  if (answer.status < 200 || answer.status >= 300)
    return ownSendRefusal(xRefusal(answer, body, now()), answer, xWords(body), now())
  const posted = Posted.safeParse(body).data
  return posted ? sent(posted.data.id) : { kind: 'unknown' }
}

/** Looks through the account's own latest posts for one with the same words under the same post. */
async function find(parts: SenderParts, outgoing: Outgoing, signal: AbortSignal): Promise<FindOutcome> {
  const target = postTarget(outgoing.to)
  const api = xApi({ ...parts, now: parts.now(), signal })
  const own = await ownUser(api)
  if ('kind' in own || target === null) return { kind: 'unclear' }
  const query = {
    ...{ max_results: String(ownPosts), 'tweet.fields': fieldsAsked['tweet.fields'] },
    start_time: new Date(outgoing.since - clockSlackMs).toISOString(),
  }
  const posts = await askJson(api, urlOf(`/users/${own.id}/tweets`, query), Posts)
  if ('kind' in posts || (!posts.value.data && !posts.value.meta)) return { kind: 'unclear' }
  const ours = (posts.value.data ?? [])
    .flatMap((post) => Post.safeParse(post).data ?? [])
    .find((post) => parentOf(post) === target && hasWords(post, outgoing.text))
  return ours ? sent(ours.id) : { kind: 'missing' }
}

function hasWords({ longText, text }: Post, words: string): boolean {
  const [theirs, ours] = [withoutAddresses(htmlText(longText ?? text)), withoutAddresses(words)]
  return isSameText(theirs, ours) || (theirs === '' && ours === '')
}

function sent(id: string): { kind: 'sent'; externalId: string; url: string } {
  return { kind: 'sent', externalId: id, url: `${shownUrl}/i/status/${id}` }
}
