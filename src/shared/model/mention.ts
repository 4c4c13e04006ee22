/** Where the public meets a text. `connector` says which code fetched it, `platform` where people wrote it. */
export const platforms = [
  'google',
  'trustpilot',
  'x',
  'facebook',
  'instagram',
  'reddit',
  'youtube',
  'mastodon',
  'bluesky',
  'appstore',
  'googleplay',
  'email',
  'phone',
  'letter',
  'counter',
  'chat',
  'forum',
  'news',
  'web',
  'other',
] as const
export type Platform = (typeof platforms)[number]

export const mentionKinds = [
  'post',
  'comment',
  'review',
  'rating',
  'question',
  'answer',
  'message',
  'email',
  'article',
  'page',
  'serp_hit',
] as const
export type MentionKind = (typeof mentionKinds)[number]

export const sentiments = ['negative', 'mixed', 'neutral', 'positive'] as const
export type Sentiment = (typeof sentiments)[number]

export const precisions = ['second', 'minute', 'day', 'month', 'unknown'] as const
export type Precision = (typeof precisions)[number]

/** Why we hold a mention. */
export const mentionReasons = [
  'search',
  'mention',
  'tag',
  'reply',
  'review',
  'direct',
  'watch',
  'import',
  'manual',
] as const
export type MentionReason = (typeof mentionReasons)[number]

export const mentionStates = [
  'live',
  'edited',
  'hidden',
  'vanished',
  'deleted',
  'removed',
  'unknown',
] as const
export type MentionState = (typeof mentionStates)[number]

export const visibilities = ['public', 'unlisted', 'followers', 'direct', 'mailbox'] as const
export type Visibility = (typeof visibilities)[number]

/** How long the platform's terms let a text be kept: for good, as long as it stands at its source, or so many days. */
export type Retention = 'keep' | 'delete_with_source' | `max_age:${number}`

export const authorKinds = ['person', 'org', 'bot', 'anonymous', 'unknown'] as const
export type AuthorKind = (typeof authorKinds)[number]

/** Who vouches for an author; these mean different things and are not merged. */
export const verifications = ['none', 'platform', 'domain', 'purchase', 'unknown'] as const
export type Verification = (typeof verifications)[number]

/** What only some platforms know of a mention and no query asks for; each is left out where it is not known. */
export interface MentionExtras {
  /** The author's own words where `text` is the platform's translation, and the language that it was made from. */
  original?: { text: string; lang: string | null }
  place?: { id: string | null; name: string | null }
  product?: { id: string; version: string | null; territory: string | null }
  /** Ratings of parts, and the word in place of a number ("recommended"). */
  ratingParts?: Record<string, number>
  ratingLabel?: string
  attachments?: { kind: string; url: string; mime: string | null; alt: string | null }[]
  /** Exactly what a reply to it needs; opaque to all but the connector. */
  replyRef?: Record<string, string | number | null>
}

/** `value` stands on the source's own scale, from `min` to `max`. */
export interface Rating {
  value: number
  min: number
  max: number
}

export interface IncomingAuthor {
  /** The platform's own id where it gives one; never parsed as a number. */
  externalId: string | null
  name: string | null
  handle: string | null
  url: string | null
  followers: number | null
  kind?: AuthorKind
  verified?: Verification
  avatarUrl?: string
  /** True when the author is one of the client's own accounts. */
  isOwner: boolean
}

export interface OwnerReply {
  text: string
  /** UTC ms, null where the source does not say. */
  publishedAt: number | null
}

export interface Counts {
  likes: number | null
  shares: number | null
  replies: number | null
  views: number | null
  dislikes?: number
  quotes?: number
  helpful?: number
}

/**
 * One public or mailbox text in normal form, as a connector or an import yields it.
 * What a platform lacks is null, never 0 or ''. All times are UTC milliseconds.
 */
export interface IncomingMention {
  /** Opaque and stable within its source; the pair (source, externalId) is what makes a re-read idempotent. */
  externalId: string
  kind: MentionKind
  reason: MentionReason
  url: string | null
  author: IncomingAuthor | null
  title: string | null
  /** Plain text, NFC, without control characters. Empty only for a bare rating. */
  text: string
  /** BCP 47, only as the source declares it; detection is triage's work. */
  lang: string | null
  rating: Rating | null
  /** Null when the source gives no usable time: then the time of first sight stands in, precision `unknown`. */
  publishedAt: number | null
  publishedPrecision: Precision
  editedAt: number | null
  counts: Counts
  thread: { rootId: string | null; parentId: string | null }
  ownerReply: OwnerReply | null
  visibility: Visibility
  retention: Retention
  extras: MentionExtras
  /** The answer that it was read from, in a format that its connector names; null for files, which the user has. */
  raw: { format: string; body: string } | null
  /** What a file says beside all that, by the name of its column. */
  details: Record<string, string>
}

export const noCounts: Counts = { likes: null, shares: null, replies: null, views: null }

/** An incoming mention in which all that may be missing is missing. */
export function emptyMention(externalId: string, kind: MentionKind, reason: MentionReason): IncomingMention {
  return {
    externalId,
    kind,
    reason,
    url: null,
    author: null,
    title: null,
    text: '',
    lang: null,
    rating: null,
    publishedAt: null,
    publishedPrecision: 'unknown',
    editedAt: null,
    counts: noCounts,
    thread: { rootId: null, parentId: null },
    ownerReply: null,
    visibility: 'public',
    retention: 'keep',
    extras: {},
    raw: null,
    details: {},
  }
}
