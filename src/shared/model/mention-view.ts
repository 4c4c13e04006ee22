import { z } from 'zod'
import type { Correction } from './correction'
import type {
  Counts,
  MentionExtras,
  MentionKind,
  MentionReason,
  MentionState,
  OwnerReply,
  Platform,
  Precision,
  Rating,
  Retention,
  Sentiment,
  Visibility,
} from './mention'
import type { Intent, TriageReasons } from './triage'

// A mention as it crosses the contract: what the list shows of it, and what is known of one that is opened.

export const MentionId = z.number().int().nonnegative()

/** What one line of the inbox shows. */
export interface MentionRow {
  id: number
  publishedAt: number
  publishedPrecision: Precision
  platform: Platform
  sourceName: string
  authorName: string | null
  isOwner: boolean
  kind: MentionKind
  title: string | null
  /** The first 240 characters of the text on one line. */
  excerpt: string
  sentiment: Sentiment
  complaint: boolean
  intent: Intent
  topics: string[]
  urgency: number
  rating: Rating | null
  lang: string | null
  isRead: boolean
  isAnswered: boolean
  subjectIds: number[]
}

export interface Revision {
  revision: number
  seenAt: number
  title: string | null
  text: string
  rating: Rating | null
}

export interface ThreadEntry {
  id: number
  publishedAt: number
  platform: Platform
  authorName: string | null
  isOwner: boolean
  text: string
  lang: string | null
  sentiment: Sentiment
}

/** One mention opened: everything that is known of it. */
export interface MentionDetail extends Omit<MentionRow, 'excerpt'> {
  /** The source's own id. */
  externalId: string
  text: string
  url: string | null
  author: {
    id: number
    name: string | null
    handle: string | null
    followers: number | null
    mentionCount: number
  } | null
  sourceId: number
  reason: MentionReason
  state: MentionState
  editedAt: number | null
  firstSeenAt: number
  lastSeenAt: number
  counts: Counts
  ownerReply: OwnerReply | null
  visibility: Visibility
  retention: Retention
  extras: MentionExtras
  details: Record<string, string>
  sentimentScore: number
  /** How often a reading as sure as this one is right, 0 to 1. */
  confidence: number
  complaintScore: number
  reasons: TriageReasons
  /** What the user said of it, oldest first. */
  corrections: Correction[]
  revisions: Revision[]
  thread: ThreadEntry[]
}

/** A mention that is opened by itself. */
export interface OpenedMention extends MentionDetail {
  /** The names of the other sources through which the same came in. */
  alsoIn: string[]
}
