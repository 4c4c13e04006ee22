import {
  emptyMention,
  type IncomingAuthor,
  type IncomingMention,
  type MentionReason,
  type Visibility,
} from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { languageOf } from '../../text/language-of'
import { plainName, plainText } from '../../text/plain-text'
import { momentOf, webLink } from '../incoming-values'
import type { ReadStatus } from './schema'

const maxText = 100_000

export interface Place {
  /** Ids of one instance mean nothing at another. */
  host: string
  /** The account that reads: what it wrote is the client's own. */
  ownId: string
}

/** Statuses as mentions. What one of them answers is looked up among the others, so that a thread has one root as far as it is seen. */
export function statusMentions(
  statuses: readonly { status: ReadStatus; reason: MentionReason }[],
  place: Place,
): IncomingMention[] {
  const parents = new Map(statuses.map(({ status }) => [status.id, status.in_reply_to_id ?? null]))
  const unique = new Map(statuses.map((read) => [read.status.id, read]))
  return [...unique.values()]
    .map(({ status, reason }) => statusMention(status, reason, rootOf(status.id, parents), place))
    .filter(({ text }) => text !== '')
}

function statusMention(
  status: ReadStatus,
  reason: MentionReason,
  root: string | null,
  { host, ownId }: Place,
): IncomingMention {
  const idOf = (id: string) => `${host}/${id}`
  const parent = status.in_reply_to_id ?? null
  const title = plainName(status.spoiler_text ?? '', 500)
  const publishedAt = momentOf(status.created_at)
  return {
    ...emptyMention(idOf(status.id), parent === null ? 'post' : 'comment', reason),
    url: webLink(status.url) ?? webLink(status.uri),
    author: authorOf(status, host, ownId),
    title: title === '' ? null : title,
    text: plainText(htmlText(status.content), maxText),
    lang: status.language ? languageOf(status.language) : null,
    publishedAt,
    publishedPrecision: publishedAt === null ? 'unknown' : 'second',
    editedAt: momentOf(status.edited_at),
    counts: {
      likes: status.favourites_count ?? null,
      shares: status.reblogs_count ?? null,
      replies: status.replies_count ?? null,
      views: null,
    },
    thread: { rootId: root === null ? null : idOf(root), parentId: parent === null ? null : idOf(parent) },
    visibility: visibilities[status.visibility],
    extras: {
      replyRef: { statusId: status.id, acct: status.account.acct },
      ...(status.media_attachments.length > 0 && {
        attachments: status.media_attachments.flatMap(attachment),
      }),
    },
    raw: { format: 'mastodon-status', body: JSON.stringify(status) },
  }
}

const visibilities: Record<ReadStatus['visibility'], Visibility> = {
  public: 'public',
  unlisted: 'unlisted',
  private: 'followers',
  direct: 'direct',
}

function authorOf({ account }: ReadStatus, host: string, ownId: string): IncomingAuthor {
  return {
    externalId: `${host}/${account.id}`,
    name: plainName(account.display_name ?? '') || plainName(account.acct),
    handle: plainName(account.acct),
    url: webLink(account.url),
    followers: account.followers_count ?? null,
    kind: account.bot === true ? 'bot' : 'unknown',
    isOwner: account.id === ownId,
  }
}

function attachment({ type, url, description }: ReadStatus['media_attachments'][number]) {
  const link = webLink(url)
  return link === null ? [] : [{ kind: type, url: link, mime: null, alt: description ?? null }]
}

/** The first of the thread that is known here; null for what begins one. */
function rootOf(id: string, parents: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set([id])
  let root: string | null = null
  for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    seen.add(at)
    root = at
  }
  return root
}
