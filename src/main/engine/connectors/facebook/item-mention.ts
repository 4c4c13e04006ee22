import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { MetaRef } from '../meta/target'
import type { FoundItem } from './schema'

const maxText = 100_000

/** A comment under a post of the page, or a visitor's post; null for one without words, such as a picture. */
export function itemMention(found: FoundItem): IncomingMention | null {
  const { item, postId, pageId, pageName } = found
  const text = plainText(item.message ?? '', maxText)
  if (text === '') return null
  const isComment = postId !== null
  const publishedAt = momentOf(item.created_time)
  const picture = webLink(item.attachment?.url)
  return {
    ...emptyMention(item.id, isComment ? 'comment' : 'post', isComment ? 'reply' : 'mention'),
    url: webLink(item.permalink_url),
    author: authorOf(found),
    text,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    counts: {
      ...{ likes: item.like_count ?? null, shares: item.shares?.count ?? null },
      ...{ replies: item.comment_count ?? null, views: null },
    },
    thread: { rootId: postId, parentId: item.parent?.id ?? postId },
    retention: 'delete_with_source',
    extras: {
      replyRef: refOf(found),
      place: { id: pageId, name: pageName || null },
      ...(picture && {
        attachments: [{ kind: item.attachment?.type ?? 'link', url: picture, mime: null, alt: null }],
      }),
    },
    raw: { format: 'facebook-item', body: JSON.stringify(item) },
  }
}

function refOf({ item, pageId }: FoundItem): MetaRef {
  const answer = item.can_comment === false ? null : item.id
  return { network: 'facebook', page: pageId, item: item.id, answer }
}

/** Null where Facebook does not say who: that is not the same as somebody without a name. */
function authorOf({ item: { from }, pageId }: FoundItem): IncomingAuthor | null {
  if (!from) return null
  const name = plainName(from.name ?? '')
  return {
    ...{ externalId: from.id, name: name === '' ? null : name, handle: null, url: null },
    ...{ followers: null, isOwner: from.id === pageId },
  }
}
