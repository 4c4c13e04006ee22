import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type MentionReason,
} from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf } from '../incoming-values'
import { shownUrl } from './figures'
import { parentOf, type Post, type User } from './schema'

const maxText = 100_000

export interface PostPlace {
  users: ReadonlyMap<string, User>
  /** The account that reads: what it wrote is the client's own. */
  ownId: string
  reason: MentionReason
}

/** A post; null for one that only repeats another. An edit gives a post another id, so that it is known by its first. */
export function postMention(post: Post, { users, ownId, reason }: PostPlace): IncomingMention | null {
  if (post.references.some(({ type }) => type === 'retweeted' || type === 'reposted')) return null
  const text = plainText(htmlText(post.longText ?? post.text), maxText)
  if (text === '') return null
  const parentId = parentOf(post)
  const publishedAt = momentOf(post.created_at)
  return {
    ...emptyMention(post.versions[0] ?? post.id, parentId === null ? 'post' : 'comment', reason),
    url: `${shownUrl}/i/status/${post.id}`,
    author: authorOf(post, users, ownId),
    text,
    lang: post.lang ? languageOf(post.lang) : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    editedAt: post.versions.length > 1 ? publishedAt : null,
    counts: countsOf(post),
    thread: { rootId: rootOf(post), parentId },
    retention: 'delete_with_source',
    extras: { replyRef: { post: post.id } },
    raw: { format: 'x-post', body: JSON.stringify(post) },
  }
}

function rootOf({ conversation_id: conversation, id, versions }: Post): string | null {
  return conversation && conversation !== id && !versions.includes(conversation) ? conversation : null
}

function authorOf({ author_id: id }: Post, users: PostPlace['users'], ownId: string): IncomingAuthor | null {
  if (!id) return null
  const user = users.get(id)
  const handle = plainName(user?.username ?? '')
  return {
    externalId: id,
    name: plainName(user?.name ?? '') || handle || null,
    handle: handle || null,
    url: handle === '' ? null : `${shownUrl}/${handle}`,
    followers: user?.public_metrics?.followers_count ?? null,
    kind: user?.verified_type === 'business' || user?.verified_type === 'government' ? 'org' : 'unknown',
    verified: user?.verified_type ? verifiedBy(user.verified_type) : 'unknown',
    isOwner: id === ownId,
  }
}

/** `blue` is bought; the others are the platform's word. */
function verifiedBy(type: string): 'none' | 'purchase' | 'platform' {
  return type === 'none' ? 'none' : type === 'blue' ? 'purchase' : 'platform'
}

function countsOf({ public_metrics: told, shares }: Post): IncomingMention['counts'] {
  return {
    ...{ likes: told?.like_count ?? null, shares },
    ...{ replies: told?.reply_count ?? null, views: told?.impression_count ?? null },
    ...(told?.quote_count != null && { quotes: told.quote_count }),
  }
}
