import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type MentionReason,
} from '@shared/model/mention'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import { shownUrl } from './figures'
import type { Post } from './schema'

const maxText = 100_000

/** A post; null where it has no words. `ownDid`: what that account wrote is the client's own. */
export function postMention(post: Post, reason: MentionReason, ownDid: string): IncomingMention | null {
  const { uri, cid, record, author } = post
  const text = plainText(record.text, maxText)
  if (text === '') return null
  const { reply } = record
  const publishedAt = writtenAt(post)
  const attachments = (post.embed?.images ?? []).flatMap(attachment)
  const lang = record.langs?.[0]
  return {
    ...emptyMention(uri, reply ? 'comment' : 'post', reasonOf(post, reason, ownDid)),
    url: shownAt(uri),
    author: authorOf(author, ownDid),
    text,
    lang: lang ? languageOf(lang) : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    counts: countsOf(post),
    thread: { rootId: reply?.root.uri ?? null, parentId: reply?.parent.uri ?? null },
    retention: 'delete_with_source',
    extras: {
      replyRef: { uri, cid, rootUri: reply?.root.uri ?? uri, rootCid: reply?.root.cid ?? cid },
      ...(attachments.length > 0 && { attachments }),
    },
    raw: { format: 'bluesky-post', body: JSON.stringify(post) },
  }
}

/** Where a browser shows a post; null where the name of its record is none of a post. */
export function shownAt(uri: string): string | null {
  const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? []
  return did && key ? `${shownUrl}/profile/${did}/post/${key}` : null
}

/** The author claims a time, which may lie in the future; then the time at which it was seen first counts. */
function writtenAt({ record, indexedAt }: Post): number | null {
  const times = [momentOf(record.createdAt), momentOf(indexedAt)].filter((time) => time !== null)
  return times.length === 0 ? null : Math.min(...times)
}

function reasonOf({ reason, author, record }: Post, otherwise: MentionReason, ownDid: string): MentionReason {
  const isOwnAnswer = author.did === ownDid && record.reply != null
  return reason === 'reply' || isOwnAnswer ? 'reply' : otherwise
}

function countsOf({ likeCount, repostCount, replyCount, quoteCount }: Post) {
  return {
    ...{ likes: likeCount ?? null, shares: repostCount ?? null, replies: replyCount ?? null, views: null },
    ...(quoteCount != null && { quotes: quoteCount }),
  }
}

function authorOf(
  { did, handle, displayName, avatar, verification }: Post['author'],
  ownDid: string,
): IncomingAuthor {
  const known = plainName(handle ?? '')
  const status = verification?.verifiedStatus
  return {
    ...{ externalId: did, name: plainName(displayName ?? '') || known || did, handle: known || null },
    ...{ url: `${shownUrl}/profile/${did}`, followers: null, isOwner: did === ownDid },
    ...(status != null && { verified: status === 'valid' ? 'platform' : 'none' }),
    ...(webLink(avatar) && { avatarUrl: avatar ?? '' }),
  }
}

function attachment({
  fullsize,
  alt,
}: {
  fullsize?: string | null | undefined
  alt?: string | null | undefined
}) {
  const url = webLink(fullsize)
  return url === null ? [] : [{ kind: 'image', url, mime: null, alt: alt ?? null }]
}
