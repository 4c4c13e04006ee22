import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf } from '../incoming-values'
import type { Post } from './schema'

const maxText = 100_000
/** Of the things that can be done to a post, the like. */
const likeAction = 2

export interface Place {
  origin: string
  ownName: string | null
  isSearch: boolean
  /** The id of a post by its topic and its number; undefined where nobody knows it. */
  idAt: (topic: number, number: number) => number | undefined
}

/** A post; null where it has no words, or none that are for us. */
export function postMention(post: Post, place: Place): IncomingMention | null {
  const text = plainText(htmlText(post.cooked), maxText)
  if (text === '' || post.hidden || post.user_deleted || post.deleted_at) return null
  const isFirst = post.post_number === 1
  const author = authorOf(post, place)
  const title = plainName(post.topic_title ?? '', 500)
  const publishedAt = momentOf(post.created_at)
  return {
    ...emptyMention(
      mentionId(place.origin, post.id),
      isFirst ? 'post' : 'comment',
      reasonOf(author, isFirst, place),
    ),
    url: shownAt(place.origin, post),
    author,
    title: title === '' ? null : title,
    text,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    editedAt: (post.version ?? 1) > 1 ? momentOf(post.updated_at) : null,
    counts: {
      ...{ likes: likesOf(post), shares: null, replies: post.reply_count ?? null, views: null },
    },
    thread: threadOf(post, place),
    extras: { replyRef: { topicId: post.topic_id, postNumber: post.post_number } },
    raw: { format: 'discourse-post', body: JSON.stringify(post) },
  }
}

/** Ids of one forum mean nothing at another. */
export function mentionId(origin: string, id: number): string {
  return `${new URL(origin).host}/${id}`
}

/** The number that a post answers; of one that answers the topic as a whole the first, null of the first itself. */
export function answeredNumber({ post_number: number, reply_to_post_number: to }: Post): number | null {
  return number === 1 ? null : (to ?? 1)
}

export function shownAt(origin: string, post: Pick<Post, 'topic_id' | 'topic_slug' | 'post_number'>): string {
  return `${origin}/t/${encodeURIComponent(post.topic_slug || '-')}/${post.topic_id}/${post.post_number}`
}

function reasonOf(author: IncomingAuthor | null, isFirst: boolean, { isSearch }: Place) {
  if (author?.isOwner && !isFirst) return 'reply'
  return isSearch ? 'search' : 'watch'
}

function threadOf(post: Post, { origin, idAt }: Place): IncomingMention['thread'] {
  const number = answeredNumber(post)
  if (number === null) return { rootId: null, parentId: null }
  const idOf = (at: number) => {
    const id = idAt(post.topic_id, at)
    return id === undefined ? null : mentionId(origin, id)
  }
  return { rootId: idOf(1), parentId: idOf(number) }
}

function authorOf({ username, name, user_id: id }: Post, { origin, ownName }: Place): IncomingAuthor | null {
  const handle = plainName(username ?? '')
  if (handle === '') return null
  return {
    externalId: id == null ? null : mentionId(origin, id),
    ...{ name: plainName(name ?? '') || handle, handle, followers: null },
    url: `${origin}/u/${encodeURIComponent(handle)}`,
    isOwner: handle.toLowerCase() === ownName?.toLowerCase(),
  }
}

/** Who may not see how many there are is told nothing rather than none. */
function likesOf({ actions_summary: actions }: Post): number | null {
  return actions?.find(({ id }) => id === likeAction)?.count ?? null
}
