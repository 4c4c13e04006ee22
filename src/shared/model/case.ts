import { z } from 'zod'
import { priorities, type Priority } from './clock'
import type { Counts, OwnerReply, Platform, Rating, Sentiment } from './mention'
import type { MentionRow } from './mention-view'
import type { PromiseSource, PromiseStatus } from './promise'

// A case: one person's complaint, question or doubt about a subject, with all its mentions.

export const CaseId = z.number().int().positive()

export const caseKinds = ['complaint', 'question', 'doubt'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Where a case stands: it waits for us, for them, for a moment, or for nothing more. */
export const caseQueues = ['unanswered', 'waiting', 'snoozed', 'resolved', 'spam'] as const
export type CaseQueue = (typeof caseQueues)[number]

export const caseOrders = ['clock', 'urgency', 'newest'] as const
export type CaseOrder = (typeof caseOrders)[number]

/** How a case ended, as far as the customer is concerned. */
export const outcomes = [
  'solved',
  'refunded',
  'replaced',
  'explained',
  'refused',
  'no-answer',
  'not-needed',
] as const
export type CaseOutcome = (typeof outcomes)[number]

/** After the end: whether the person is to be asked again, and how they came back. */
export type CaseRecovery = 'asked' | 'recovered' | 'not-recovered'

export const spamReasons = ['not-about-us', 'advertising', 'bot', 'duplicate', 'abuse'] as const
export type SpamReason = (typeof spamReasons)[number]

/** Why a mention stands in its case. */
export const joinReasons = ['opens', 'person', 'reopens', 'split', 'merge', 'hand'] as const
export type JoinReason = (typeof joinReasons)[number]

export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^",():]+$/)
const OneLine = z.string().trim().min(1).max(120)

/** What can be done with a case, or with many at once; each is one step of undo. */
export const CaseAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assign'), to: OneLine.nullable() }),
  z.strictObject({ do: z.literal('priority'), value: z.enum(priorities) }),
  z.strictObject({ do: z.literal('tag'), tag: Tag, isOn: z.boolean() }),
  z.strictObject({ do: z.literal('note'), text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ do: z.literal('snooze'), until: z.number().int().positive() }),
  z.strictObject({ do: z.literal('unsnooze') }),
  z.strictObject({ do: z.literal('remind'), at: z.number().int().positive().nullable() }),
  z.strictObject({ do: z.literal('answered'), at: z.number().int().positive().nullable() }),
  z.strictObject({
    do: z.literal('resolve'),
    outcome: z.enum(outcomes),
    cause: OneLine.nullable(),
    /** When to ask the person whether it is solved; left out where nobody is asked. */
    askAgainAt: z.number().int().positive().optional(),
  }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('spam'), reason: z.enum(spamReasons) }),
  z.strictObject({ do: z.literal('seen'), isSeen: z.boolean() }),
])
export type CaseAction = z.infer<typeof CaseAction>

/** Which answer is awaited and until when; `dueAt` is null where no clock runs because there are no business hours. */
export interface CaseClock {
  kind: 'first' | 'next'
  startedAt: number
  dueAt: number | null
}

/** What one line of the case list shows. `latest` is the customer's newest mention. */
export interface CaseRow {
  id: number
  kind: CaseKind
  queue: CaseQueue
  isNew: boolean
  priority: Priority
  assignee: string | null
  tags: string[]
  urgency: number
  mentionCount: number
  channelCount: number
  clock: CaseClock | null
  answeredAt: number | null
  snoozedUntil: number | null
  /** When the next of its promises is due. */
  promiseDueAt: number | null
  latest: MentionRow
}

/** One moment of a case's story. */
export type SagaEntry =
  | { kind: 'mention'; at: number; mention: SagaMention }
  | { kind: 'answer'; at: number | null; mentionId: number; platform: Platform; reply: OwnerReply }
  | {
      kind: 'onlookers'
      at: number
      mentionId: number
      people: { name: string | null; text: string; lang: string | null }[]
    }
  | { kind: 'silence'; at: number; ms: number; openMs: number; isOpen: boolean }
  | { kind: 'note'; at: number; id: number; text: string }
  | { kind: 'event'; at: number; event: string; data: Record<string, unknown> }
  | { kind: 'promise'; at: number; promise: SagaPromise }

/** What was promised to the person, as it stands now; `at` of its entry is when it was said. */
export interface SagaPromise {
  id: number
  source: PromiseSource
  text: string
  status: PromiseStatus
  owner: string | null
  dueAt: number | null
  closedAt: number | null
  proof: string | null
}

export interface SagaMention {
  id: number
  publishedAt: number
  platform: Platform
  sourceName: string
  /** Other sources through which the same came in. */
  alsoIn: string[]
  authorName: string | null
  handle: string | null
  title: string | null
  text: string
  url: string | null
  lang: string | null
  sentiment: Sentiment
  rating: Rating | null
  counts: Counts
  isAnswered: boolean
  isErased: boolean
  revision: number
  firstSeenAt: number
  reason: JoinReason
  attachments: number
}

/** How far a case has climbed, 0 to 5, and by what. */
export interface Escalation {
  level: number
  steps: { by: 'channel' | 'silence' | 'onlookers' | 'again'; at: number; count: number }[]
}

export interface CaseDetail {
  id: number
  kind: CaseKind
  queue: CaseQueue
  isNew: boolean
  priority: Priority
  assignee: string | null
  tags: string[]
  urgency: number
  subjectId: number
  person: { id: number; name: string | null; handle: string | null; authors: CaseAuthor[] } | null
  clock: CaseClock | null
  firstAnsweredAt: number | null
  answeredAt: number | null
  /** From publication to first sight here, and from there to the first answer; null where unknown or not yet. */
  detectionLagMs: number
  answerLagMs: number | null
  snoozedUntil: number | null
  remindAt: number | null
  promiseDueAt: number | null
  recovery: CaseRecovery | null
  outcome: CaseOutcome | null
  cause: string | null
  spamReason: SpamReason | null
  latestMentionId: number
  mentionCount: number
  channels: Platform[]
  escalation: Escalation
  saga: SagaEntry[]
  /** How many older mentions the story leaves out. */
  hiddenMentions: number
  otherCases: { id: number; queue: CaseQueue; kind: CaseKind; latestAt: number; mentionCount: number }[]
}

export interface CaseAuthor {
  id: number
  platform: Platform
  name: string | null
  handle: string | null
  mentionCount: number
}
