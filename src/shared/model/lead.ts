import { z } from 'zod'
import type { Platform, Rating, Sentiment } from './mention'
import { MentionId } from './mention-view'
import type { Fix, ReviewLang, RuleName, Said, Span } from './review'

// A lead: a rival's unhappy customer whose grievance the client may be able to meet.

/** Found by query, it is new until somebody answers; the last three are ends. */
export const leadStages = ['new', 'answered', 'talking', 'won', 'lost', 'dropped'] as const
export type LeadStage = (typeof leadStages)[number]
export const closedStages: readonly LeadStage[] = ['won', 'lost', 'dropped']

export const longestMessage = 4000
const Words = z.string().trim().min(1).max(400)

/** What can be done with a lead; each is one step of undo. */
export const LeadAction = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('stage'),
    to: z.enum(leadStages),
    reason: Words.nullable().default(null),
  }),
  /** Null takes the note away. */
  z.strictObject({ do: z.literal('note'), text: z.string().trim().min(1).max(2000).nullable() }),
  /** By what right we may write to the person. */
  z.strictObject({ do: z.literal('basis'), text: Words.nullable() }),
  /** A message leaves for the clipboard, after its review. */
  z.strictObject({ do: z.literal('contact'), text: z.string().trim().min(1).max(longestMessage) }),
  /** Never again, on whatever platform. */
  z.strictObject({ do: z.literal('block'), reason: Words.nullable().default(null) }),
  z.strictObject({ do: z.literal('unblock') }),
])
export type LeadAction = z.infer<typeof LeadAction>

/** The parts that a fit is the sum of, with the most that each can give; together they make 100. */
export const fitMost = {
  grievance: 30,
  strength: 35,
  seeking: 10,
  language: 10,
  recency: 10,
  reach: 5,
} as const
export type FitTermName = keyof typeof fitMost
export const fitTerms = Object.keys(fitMost) as FitTermName[]

/** One part of a fit and its reason: words of `leads.terms.<code>`. */
export interface FitTerm {
  term: FitTermName
  points: number
  code: string
  data: Record<string, string | number>
}

/** What the client is good at in one topic, by what its own customers write and by what it says itself. */
export interface Strength {
  topic: string
  declared: string | null
  /** Of the customers who spoke of it with a feeling, how many were content. */
  positive: number
  n: number
  /** 0 to 1, drawn towards the client's usual share where few spoke. */
  score: number
}

export interface Fit {
  /** 0 to 100. */
  score: number
  terms: FitTerm[]
  /** The strength that meets the grievance best; null where none does. */
  why: Strength | null
}

/** One line of the list. */
export interface LeadRow {
  mention: number
  publishedAt: number
  platform: Platform
  who: string | null
  rival: { id: number; name: string }
  sentiment: Sentiment
  excerpt: string
  lang: string | null
  topics: string[]
  stage: LeadStage
  fit: Fit
  isBlocked: boolean
  /** Other complaints of the same person about the same rival. */
  others: number
}

export interface LeadBoard {
  /** By fit; who must not be contacted comes last. */
  rows: LeadRow[]
  blocked: number
  mirror: number
  /** Rivals that are watched, also those without a lead. */
  rivals: { id: number; name: string }[]
  strengths: number
  /** What was looked at, so that the list can say what it is a list of. */
  read: { days: number; mentions: number; isCapped: boolean }
}

export interface LeadDetail extends LeadRow {
  title: string | null
  text: string
  rating: Rating | null
  hasLink: boolean
  isPublic: boolean
  stageAt: number | null
  reason: string | null
  note: string | null
  basis: { text: string; at: number } | null
  contacts: { at: number; text: string }[]
  draft: string
  /** The language that the message is written and reviewed in. */
  messageLang: ReviewLang
}

/** One of our own customers whom a rival could take today. */
export interface MirrorRow {
  case: number
  who: string | null
  platform: Platform
  excerpt: string
  lang: string | null
  sentiment: Sentiment
  waitingSince: number
}

export interface BlockedPerson {
  /** Of the person; what takes them off the list. */
  author: number
  /** Null after an erasure: the person stays on the list without a name. */
  who: string | null
  platform: Platform
  accounts: number
  reason: string | null
  at: number
}

export const AuthorId = z.number().int().positive()
export const LeadMention = MentionId

/** What a first message must not be, and must have. */
export const leadRules = ['rival', 'impersonation', 'gloating', 'hijack', 'help-first', 'signature'] as const
export type LeadRule = (typeof leadRules)[number]

/** Shown like a finding of the reply desk; `reason` and `fix` are keys of the catalogue in whole. */
export interface LeadFinding {
  rule: LeadRule | RuleName
  state: 'pass' | 'look' | 'stop'
  span: Span | null
  reason: Said
  fix: Fix | null
}
