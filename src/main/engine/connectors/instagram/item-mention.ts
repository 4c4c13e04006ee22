import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { MetaRef } from '../meta/target'
import type { FoundComment, FoundItem, FoundTag } from './schema'

const maxText = 100_000

/** A comment or a tag; null for one without words. */
export function itemMention(found: FoundItem): IncomingMention | null {
  const mention = 'comment' in found ? commentMention(found) : tagMention(found)
  return mention.text === '' ? null : mention
}

function commentMention({ comment, media, account }: FoundComment): IncomingMention {
  const { id, parent_id: parent, from } = comment
  const handle = comment.username ?? from?.username ?? null
  return {
    ...emptyMention(id, 'comment', 'reply'),
    ...{ url: webLink(media.permalink), author: authorOf(from?.id ?? null, handle, account) },
    text: plainText(comment.text ?? '', maxText),
    ...written(comment.timestamp),
    counts: { likes: comment.like_count ?? null, shares: null, replies: null, views: null },
    thread: { rootId: media.id, parentId: parent ?? media.id },
    retention: 'delete_with_source',
    extras: {
      // What answers an answer stands under the comment anyway; under a hidden one nothing may.
      replyRef: refOf(account.page, id, comment.hidden === true ? null : (parent ?? id)),
    },
    raw: { format: 'instagram-comment', body: JSON.stringify(comment) },
  }
}

/** Pictures in which somebody has tagged the account cannot be answered over the interface, unless it is named in words too. */
function tagMention({ tagged, account }: FoundTag): IncomingMention {
  return {
    ...emptyMention(tagged.id, 'post', 'tag'),
    ...{ url: webLink(tagged.permalink), author: authorOf(null, tagged.username ?? null, account) },
    text: plainText(tagged.caption ?? '', maxText),
    ...written(tagged.timestamp),
    counts: {
      ...{ likes: tagged.like_count ?? null, shares: null },
      ...{ replies: tagged.comments_count ?? null, views: null },
    },
    retention: 'delete_with_source',
    extras: { replyRef: refOf(account.page, tagged.id, null) },
    raw: { format: 'instagram-media', body: JSON.stringify(tagged) },
  }
}

function refOf(page: string, item: string, answer: string | null): MetaRef {
  return { network: 'instagram', page, item, answer }
}

function written(time: string): Pick<IncomingMention, 'publishedAt' | 'publishedPrecision'> {
  const publishedAt = momentOf(time)
  return { publishedAt, publishedPrecision: publishedAt === null ? 'unknown' : 'second' }
}

function authorOf(
  id: string | null,
  username: string | null,
  account: FoundItem['account'],
): IncomingAuthor | null {
  const handle = plainName(username ?? '')
  if (handle === '' && id === null) return null
  return {
    ...{ externalId: id, name: handle || null, handle: handle || null },
    url: handle === '' ? null : `https://www.instagram.com/${encodeURIComponent(handle)}`,
    ...{ followers: null, isOwner: id === account.id || (handle !== '' && handle === account.username) },
  }
}
