import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import { shownUrl } from './figures'
import type { Comment } from './schema'

const maxText = 100_000

/** What a comment's thread tells of it. */
export interface InThread {
  /** The comment that began it. */
  topId: string
  videoId: string | null
  canReply: boolean
  isPublic: boolean
  replies: number
}

/** A comment; null where it has no words. `ownChannel`: what that channel wrote is the client's own. */
export function commentMention(
  comment: Comment,
  { topId, videoId, canReply, isPublic, replies }: InThread,
  ownChannel: string | null,
): IncomingMention | null {
  const { id, snippet } = comment
  const text = plainText(snippet.textDisplay ?? snippet.textOriginal ?? '', maxText)
  if (text === '') return null
  const isTop = id === topId
  const author = authorOf(snippet, ownChannel)
  const publishedAt = momentOf(snippet.publishedAt)
  const editedAt = momentOf(snippet.updatedAt)
  const video = snippet.videoId ?? videoId
  return {
    ...emptyMention(id, 'comment', author?.isOwner && !isTop ? 'reply' : 'watch'),
    url: video ? `${shownUrl}/watch?v=${encodeURIComponent(video)}&lc=${encodeURIComponent(id)}` : null,
    author,
    text,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    editedAt: editedAt === publishedAt ? null : editedAt,
    counts: { likes: snippet.likeCount ?? null, shares: null, replies: isTop ? replies : null, views: null },
    thread: isTop ? { rootId: null, parentId: null } : { rootId: topId, parentId: topId },
    visibility: isPublic ? 'public' : 'unlisted',
    retention: 'max_age:30',
    extras: canReply ? { replyRef: { parentId: topId } } : {},
    raw: { format: 'youtube-comment', body: JSON.stringify(comment) },
  }
}

function authorOf(snippet: Comment['snippet'], ownChannel: string | null): IncomingAuthor | null {
  const name = plainName(snippet.authorDisplayName ?? '')
  const externalId = snippet.authorChannelId?.value ?? null
  if (name === '' && externalId === null) return null
  const avatarUrl = webLink(snippet.authorProfileImageUrl)
  return {
    ...{ externalId, name: name || externalId, handle: null, url: webLink(snippet.authorChannelUrl) },
    ...{ followers: null, isOwner: externalId !== null && externalId === ownChannel },
    ...(avatarUrl && { avatarUrl }),
  }
}
