import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { Comment } from './schema'

const maxText = 100_000

export interface Place {
  base: string
  /** The account's user; null where nobody signed in. */
  ownId: number | null
  isSearch: boolean
  /** What each comment that was read answers. */
  parents: ReadonlyMap<number, number>
}

/** A comment; null where it has no words. */
export function commentMention(comment: Comment, place: Place): IncomingMention | null {
  const text = plainText(htmlText(comment.content.rendered), maxText)
  if (text === '') return null
  const { id, parent } = comment
  const idOf = (of: number) => mentionId(place.base, of)
  const title = plainName(htmlText(comment._embedded?.up?.[0]?.title.rendered ?? ''), 500)
  const author = authorOf(comment, place)
  const publishedAt = writtenAt(comment)
  const isOwn = author?.isOwner === true && parent > 0
  return {
    ...emptyMention(idOf(id), 'comment', isOwn ? 'reply' : place.isSearch ? 'search' : 'watch'),
    url: webLink(comment.link),
    author,
    title: title === '' ? null : title,
    text,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    thread:
      parent === 0
        ? { rootId: null, parentId: null }
        : { rootId: idOf(rootOf(parent, place.parents)), parentId: idOf(parent) },
    extras: { replyRef: { post: comment.post ?? null, comment: id } },
    raw: { format: 'wordpress-comment', body: JSON.stringify(comment) },
  }
}

/** Ids of one site mean nothing at another. */
export function mentionId(base: string, id: number): string {
  return `${base.replace(/^https?:\/\//, '')}/${id}`
}

export function writtenAt({ date_gmt: at }: Comment): number | null {
  return momentOf(/z$|[+-]\d\d:?\d\d$/i.test(at) ? at : `${at}Z`)
}

/** The first of the thread, as far as it was read. */
function rootOf(parent: number, parents: ReadonlyMap<number, number>): number {
  const seen = new Set<number>()
  let root = parent
  while (!seen.has(root) && (parents.get(root) ?? 0) > 0) {
    seen.add(root)
    root = parents.get(root) ?? root
  }
  return root
}

function authorOf(comment: Comment, { base, ownId }: Place): IncomingAuthor | null {
  const name = plainName(htmlText(comment.author_name ?? ''))
  const { author } = comment
  if (name === '' && author === 0) return null
  const avatarUrl = webLink(Object.values(comment.author_avatar_urls ?? {}).at(-1))
  return {
    externalId: author === 0 ? null : `${base.replace(/^https?:\/\//, '')}/user/${author}`,
    ...{ name: name || null, handle: null, url: webLink(comment.author_url), followers: null },
    isOwner: author !== 0 && author === ownId,
    ...(avatarUrl && { avatarUrl }),
  }
}
