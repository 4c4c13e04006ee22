import { htmlText } from '../../text/html-text'
import { isSameText } from '../../text/is-same-text'
import type { Asking, SenderParts } from '../account'
import { momentOf } from '../incoming-values'
import { askJson, parsedJson } from '../json-api'
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
import { longestPost, newestOfTopic } from './figures'
import { forumAt, type Forum } from './forum'
import { mentionId, shownAt } from './post-mention'
import { discourseRefusal, discourseWords, limitedUntil } from './refusal'
import { Post, Topic, TopicPosts, Written } from './schema'
import { discourseTarget, type Target } from './target'

/** Clocks differ. */
const slackMs = 5 * 60_000

/** Answers in a forum in the name of a user. The platform knows no keys: what was lost is looked for. */
export function discourseSender(parts: SenderParts): Sender {
  const asking = (signal: AbortSignal): Asking => ({ ...parts, now: parts.now(), signal })
  return {
    sameKeyMs: 0,
    send: (outgoing, signal) => send(asking(signal), outgoing).catch(outcomeOfLostRequest),
    find: (outgoing, signal) => find(asking(signal), outgoing).catch(unclear),
  }
}

async function send(asking: Asking, outgoing: Outgoing): Promise<SendOutcome> {
  const { http, access, now, signal } = asking
  const { text, to } = outgoing
  const forum = forumAt(access.values['forum'] ?? '', asking)
  const target = discourseTarget(to, access.values)
  if (forum === null || target === null) return { kind: 'failed', ...problem('no-target') }
  if ([...text].length > longestPost) return { kind: 'refused', ...problem('too-long') }
  const json = { raw: text, topic_id: target.topicId, reply_to_post_number: target.postNumber }
  const answer = await http({ url: `${forum.origin}/posts.json`, headers: forum.api.headers, json, signal })
  const body = parsedJson(answer.body)
  if (answer.status >= 200 && answer.status < 300) return sentAs(forum, Written.safeParse(body).data, to.url)
  // It refuses the same words twice: then the first try may have arrived.
  const earlier = answer.status === 422 ? await find(asking, outgoing).catch(unclear) : null
  if (earlier?.kind === 'sent') return earlier
  const words = discourseWords(body)
  if (discourseRefusal(answer, body, now)?.kind === 'auth-expired') return { kind: 'failed', words }
  return sendRefusal(answer, words, now, limitedUntil(answer.headers, body, now))
}

function sentAs(
  { origin }: Forum,
  written: ReturnType<typeof Written.safeParse>['data'],
  answered: string | null,
): SendOutcome {
  // It was taken; without its id nothing is called sent: looking for it will tell.
  if (!written) return { kind: 'unknown' }
  // Somebody there has to approve it first; it is known again by its words.
  if ('action' in written)
    return { kind: 'sent', externalId: `${new URL(origin).host}/queued`, url: answered }
  return { kind: 'sent', externalId: mentionId(origin, written.id), url: shownAt(origin, written) }
}

/** Looks through the newest posts of the topic for one of ours with the same words. */
async function find(asking: Asking, { text, to, since }: Outgoing): Promise<FindOutcome> {
  const { values } = asking.access
  const forum = forumAt(values['forum'] ?? '', asking)
  const target = discourseTarget(to, values)
  const posts = forum && target ? await newestPosts(forum, target) : null
  if (forum === null || posts === null) return { kind: 'unclear' }
  const ours = posts.find(
    ({ username, raw, cooked, created_at: at }) =>
      username?.toLowerCase() === forum.ownName?.toLowerCase() &&
      isSameText(raw ?? htmlText(cooked), text) &&
      (momentOf(at) ?? since) >= since - slackMs,
  )
  return ours
    ? { kind: 'sent', externalId: mentionId(forum.origin, ours.id), url: shownAt(forum.origin, ours) }
    : { kind: 'missing' }
}

async function newestPosts({ origin, api }: Forum, { topicId }: Target): Promise<Post[] | null> {
  const topic = await askJson(api, `${origin}/t/${topicId}.json`, Topic)
  if ('kind' in topic) return null
  const query = new URLSearchParams({ include_raw: 'true' })
  for (const id of topic.value.post_stream.stream.slice(-newestOfTopic))
    query.append('post_ids[]', String(id))
  const posts = await askJson(api, `${origin}/t/${topicId}/posts.json?${query.toString()}`, TopicPosts)
  if ('kind' in posts) return null
  return posts.value.post_stream.posts.flatMap((post) => Post.safeParse(post).data ?? [])
}
