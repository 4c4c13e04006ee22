import type { BusinessHours } from './clock'
import type { Platform } from './mention'
import type { Period, StepName } from './period'
import type { AwayReason, RatingReading } from './source'

// What the figures of the analytics are made of. Counts cross the contract, never shares: whoever shows one shows its n.

/** Mentions by what was read in them. Own texts are not among them. */
export interface Feelings {
  negative: number
  mixed: number
  neutral: number
  positive: number
}

/** So many of so many. */
export interface Share {
  count: number
  of: number
}

/** A figure of the period beside that of the period before. */
export interface Beside<T> {
  now: T
  before: T
}

/** Of how long something took: the middle one, and what nine of ten did not exceed; null where there is none. */
export interface Spread {
  medianMs: number | null
  p90Ms: number | null
  n: number
}

/** A stretch of the period, for drawings along time. */
export interface Step extends Period {
  /** Not over yet: what it counts may still grow. */
  isRunning: boolean
}

/** A source that was not read on these days: nothing is known of them, which is not the same as nothing said. */
export interface Gap extends Period {
  source: string
}

/** Days for most of which nothing could be read. What was published then is read afterwards, so it is no gap by itself. */
export interface AwayDays extends Period {
  reason: AwayReason
}

export interface Summary {
  mentions: Beside<number>
  complaints: Beside<Share>
  /** Cases opened in the period that have an answer by now. */
  answered: Beside<Share>
  firstAnswer: Beside<Spread>
  promises: Beside<Share & { broken: number }> & { pending: number }
  /** Of those who wrote again after the end of their case: who came back content. */
  recovered: Beside<Share>
  /** Along the period, for small lines; null where a step has nothing to say. */
  trends: Record<SummaryTrend, (number | null)[]>
}
export type SummaryTrend = 'mentions' | 'complaints' | 'answered' | 'firstAnswer' | 'promises' | 'recovered'

export interface Volume {
  step: StepName
  steps: (Step & Feelings & { complaints: number; reach: number })[]
  before: Feelings & { complaints: number; reach: number }
  gaps: Gap[]
  /** Reports that were made before these were looked at have none. */
  away?: AwayDays[]
}

export interface FirstAnswer {
  /** Cases by how long their first answer took; the last has no upper end. */
  bars: { fromMs: number; toMs: number | null; count: number }[]
  unanswered: number
  /** Cases whose source tells no time of the day, or not when it was answered: they are in no bar. */
  untimed: number
  within30: Share
  within60: Share
  within24h: Share
  total: Beside<Spread>
  /** From publication until it was collected, and from there to the answer. */
  detection: Spread
  answering: Spread
  trend: (Step & Spread)[]
}

export interface Ageing {
  bars: { fromMs: number; toMs: number | null; count: number }[]
  n: number
  overdue: number
}

export interface HourMap {
  /** Complaints by weekday, Monday first, and hour. */
  cells: number[][]
  n: number
  /** Complaints whose source tells no time of the day. */
  untimed: number
  hours: BusinessHours
}

export interface TopicChange {
  id: number
  name: string
  complaints: number
  angry: number
  before: number
  /** That the share of all complaints changed is more than chance, at 5 %, seen over all topics. */
  isSignificant: boolean
}

export interface Topics {
  topics: TopicChange[]
  /** Complaints in all, with a topic or without. */
  complaints: Beside<number>
  /** Topics left out because the list is cut. */
  left: number
}

export interface Voice {
  subjects: (Feelings & {
    id: number
    name: string
    kind: 'brand' | 'competitor'
    before: number
    reach: number
  })[]
  total: Beside<number>
}

export interface Channels {
  sources: (Feelings & {
    id: number
    name: string
    platform: Platform
    complaints: number
    before: number
    stars: { sum: number; n: number }
  })[]
  languages: (Feelings & { lang: string; complaints: number; before: number })[]
}

export interface Ratings {
  /** One star to five. */
  counts: number[]
  sum: number
  before: { sum: number; n: number }
  trend: (Step & { sum: number; n: number })[]
  /** What the platforms themselves say of the brand. Reports that were made before that was kept have none. */
  asShown?: PlatformRatings[]
}

export interface PlatformRatings {
  /** The source's. */
  id: number
  source: string
  /** In order; the first may be older than the period. */
  readings: RatingReading[]
}

export interface FollowThrough {
  kept: Beside<Share>
  broken: number
  moved: number
  pending: number
  overdue: number
  recovered: Beside<Share>
  /** Resolved cases whose person was asked and has not written again. */
  asked: number
  trend: (Step & { kept: number; broken: number; recovered: number; notRecovered: number })[]
}

/** A few texts that stand for many, shortened around what they were chosen for. */
export interface Quote {
  id: number
  text: string
}

/** A word or two that one side of a contrast has more often than the other. */
export interface WordContrast {
  phrase: string
  /** Complaints that have it; each counts once. */
  now: number
  before: number
  /** Log-odds ratio in units of its standard error; above zero where this period, or the brand, has it more. */
  z: number
  /** More than chance at 5 %, seen over all phrases that were looked at. */
  isSignificant: boolean
  quotes: Quote[]
}

export interface Words {
  /** Who stands on the other side; null for the same brand in the period before. */
  rival: { id: number; name: string } | null
  more: WordContrast[]
  less: WordContrast[]
  /** Complaints that were read on each side. */
  read: Beside<number>
  /** Whether a side has more complaints than are read: then its newest are. */
  isCut: boolean
}

export interface FixSide {
  count: number
  days: number
}

export interface Fix {
  day: string
  query: string
  /** In days, or in weeks that are counted from the day. */
  step: 'day' | 'week'
  steps: (Step & { count: number; days: number })[]
  before: FixSide
  after: FixSide
  /** How likely a difference at least as large is where nothing has changed. */
  chance: number
  /** Days on which a source was not read: they are on neither side. */
  unread: number
}

export interface RivalTopics {
  subjects: { id: number; name: string; kind: 'brand' | 'competitor'; complaints: number }[]
  topics: {
    id: number
    name: string
    /** In the order of the subjects. */
    complaints: number[]
    /** That the brand's share of its complaints is another than that of all rivals is more than chance. */
    isSignificant: boolean
  }[]
}

export const ownFaults = ['absence', 'spelling', 'doubled', 'diacritics'] as const
export type OwnFault = (typeof ownFaults)[number]

export interface Consistency {
  accounts: {
    sourceId: number
    name: string
    platform: Platform
    /** Own texts in the period, and how many of them answer somebody. */
    texts: number
    answers: number
    lastAt: number
    lastId: number
    sinceDays: number
    medianGapDays: number | null
    longestGapDays: number | null
    isAbandoned: boolean
  }[]
  step: StepName
  steps: (Step & { texts: number })[]
  faults: { fault: OwnFault; id: number; words: string; right: string; quote: string }[]
  /** Own texts that were read for faults: those in a language that can be. */
  read: number
  isCut: boolean
}

export const shelfOwners = ['own', 'neutral', 'hostile'] as const
export type ShelfOwner = (typeof shelfOwners)[number]

export interface Shelf {
  /** What was searched for. */
  name: string
  day: string
  hits: { id: number; rank: number; owner: ShelfOwner; title: string }[]
  ownRank: number | null
  /** Hostile hits above the first of the client's own; all of them where there is none. */
  hostileBefore: number
}

export interface Shelves {
  /** By name, the newest day of each first. */
  shelves: Shelf[]
  /** Hits without a place or a searched name: they are on no shelf. */
  left: number
}

export interface Silence {
  /** Complaints opened in the period, and those that have no answer by now. */
  complaints: number
  unanswered: number
}

export interface Quiet {
  /** `unread`: no source was read, so that nothing can be said. */
  state: 'usual' | 'fewer' | 'none' | 'unread'
  complaints: number
  /** How many there would be if they came as in the eight weeks before. */
  expected: number
  baseComplaints: number
  /** Of so few or fewer, where those weeks tell what is usual. */
  chance: number
}
