import type { Sentiment } from './mention'

/** What the writer wants, as far as it matters to who reads the inbox. */
export const intents = [
  'complaint',
  'question',
  'praise',
  'request',
  'leaving',
  'competitor',
  'legal',
  'rumour',
  'spam',
  'none',
] as const
export type Intent = (typeof intents)[number]

/** The topics that every client starts with; each client may add its own. */
export const starterTopics = [
  'delivery',
  'billing',
  'staff',
  'quality',
  'waiting',
  'refund',
  'safety',
  'app',
  'price',
  'cleanliness',
  'booking',
  'support',
  'availability',
  'warranty',
  'privacy',
  'advertising',
] as const
export type StarterTopic = (typeof starterTopics)[number]

/** The parts that an urgency is the sum of; each has a weight that the user may change. */
export const urgencyTerms = [
  'complaint',
  'anger',
  'money',
  'health',
  'legal',
  'press',
  'child',
  'repeat',
  'leaving',
  'rating',
  'reach',
  'earlier',
  'courtesy',
] as const
export type UrgencyTerm = (typeof urgencyTerms)[number]
export type UrgencyWeights = Record<UrgencyTerm, number>

/** What triage works out from a mention. */
export interface Triage {
  /** ISO 639-1, or null where the text does not tell and the source does not say. */
  lang: string | null
  sentiment: Sentiment
  /** The same without `mixed`: the side that weighs more. */
  leaning: Exclude<Sentiment, 'mixed'>
  /** −1 (surely unhappy) to 1 (surely happy). */
  sentimentScore: number
  /** 0 to 1: how often a reading as sure as this one is right. */
  confidence: number
  complaint: boolean
  /** 0 to 1: the chance that it is a complaint. */
  complaintScore: number
  intent: Intent
  topics: string[]
  /** 0 to 100. */
  urgency: number
}

/** One named part of a score; `start` and `end` are UTF-16 offsets into the text, null for what is not in it. */
export interface Reason {
  term: string
  weight: number
  start: number | null
  end: number | null
}

/** Why a mention was read so: every score is the sum of its reasons' weights. */
export interface TriageReasons {
  /** Towards happy (above zero) or unhappy. */
  sentiment: Reason[]
  /** Towards a complaint (above zero) or none. */
  complaint: Reason[]
  topics: (Reason & { topic: string })[]
  /** In points of the urgency. */
  urgency: (Reason & { part: UrgencyTerm })[]
}

export interface ExplainedTriage extends Triage {
  reasons: TriageReasons
}
