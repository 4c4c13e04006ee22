import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type MentionReason,
} from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOfSeconds } from '../incoming-values'
import { shownUrl } from './figures'
import { goneMark, type Thing } from './schema'

const maxText = 100_000

/** A post or a comment; null for one of which only the mark of its removal is left. */
export function thingMention(thing: Thing, reason: MentionReason, username: string): IncomingMention | null {
  const { kind, data } = thing
  const title = plainName(data.title ?? data.link_title ?? '', 500)
  const text = plainText((kind === 't1' ? data.body : data.selftext) ?? '', maxText)
  if (goneMark(thing) !== null || (text === '' && title === '')) return null
  return {
    ...emptyMention(data.name, kind === 't1' ? 'comment' : 'post', reasonOf(thing, reason)),
    url: linkOf(data.permalink ?? data.context),
    author: authorOf(thing, username),
    title: title === '' ? null : title,
    text: text || title,
    publishedAt: momentOfSeconds(data.created_utc),
    publishedPrecision: 'second',
    editedAt: typeof data.edited === 'number' ? momentOfSeconds(data.edited) : null,
    counts: { likes: data.score ?? null, shares: null, replies: data.num_comments ?? null, views: null },
    thread: { rootId: data.link_id ?? null, parentId: data.parent_id ?? null },
    retention: 'delete_with_source',
    extras: { replyRef: { thing: data.name } },
    raw: { format: 'reddit-thing', body: JSON.stringify(thing) },
    details: communityOf(thing),
  }
}

function reasonOf({ data }: Thing, reason: MentionReason): MentionReason {
  return data.type === 'comment_reply' || data.type === 'post_reply' ? 'reply' : reason
}

/** Many communities want no answers of businesses: their rules are to be read before. */
function communityOf({ data: { subreddit } }: Thing): Record<string, string> {
  const name = plainName(subreddit ?? '')
  if (name === '') return {}
  return { subreddit: name, rules: `${shownUrl}/r/${encodeURIComponent(name)}/about/rules` }
}

function authorOf({ data }: Thing, username: string): IncomingAuthor | null {
  const name = plainName(data.author ?? '')
  if (name === '' || name === '[deleted]') return null
  return {
    ...{ externalId: data.author_fullname ?? null, name, handle: name, followers: null },
    url: `${shownUrl}/user/${encodeURIComponent(name)}`,
    isOwner: name.toLowerCase() === username.toLowerCase(),
  }
}

function linkOf(path: string | null | undefined): string | null {
  return path?.startsWith('/') ? `${shownUrl}${path}` : null
}
