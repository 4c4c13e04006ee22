import { z } from 'zod'
import type {
  Ageing,
  Channels,
  FirstAnswer,
  FollowThrough,
  HourMap,
  Ratings,
  Share,
  Spread,
  Summary,
  Topics,
  Voice,
  Volume,
} from './analytics'
import { CaseId, type CaseKind, type CaseOutcome, type CaseQueue } from './case'
import { locales } from './client'
import type { LeadStage } from './lead'
import type { Platform } from './mention'
import type { Period } from './period'
import type { PromiseStatus } from './promise'
import type { Delivered } from './report-delivery'
import type { ReportForm } from './report-form'
import type { SeverityLevel } from './spike'

// A report: what a client is told of a period, frozen when it is made.

export const ReportId = z.number().int().positive()

/** The parts of a report in the order of a new one; the cover always stands before them. */
export const reportSections = [
  'summary',
  'scorecard',
  'volume',
  'topics',
  'channels',
  'response',
  'cases',
  'promises',
  'crises',
  'leads',
  'actions',
  'method',
  'appendix',
] as const
export type ReportSection = (typeof reportSections)[number]

export const paperSizes = ['A4', 'Letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** How often a draft is made by itself, of the last whole week or month. */
export const reportRhythms = ['never', 'week', 'month'] as const
export type ReportRhythm = (typeof reportRhythms)[number]

const Line = z.string().trim().max(120)
/** Of the file itself; its text in an address is a third longer. */
export const largestLogo = 1_048_576

/** Whose report it is: an agency's own, where it hides the name of the program. */
/** Both are shipped with the program and go into the PDF. */
export const reportFonts = ['sans', 'serif'] as const

export const ReportBrand = z.strictObject({
  agency: Line.default(''),
  preparedFor: Line.default(''),
  preparedBy: Line.default(''),
  footer: Line.default(''),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .default('#17524a'),
  font: z.enum(reportFonts).default('sans'),
  /** A PNG or JPEG as a data address. */
  logo: z
    .string()
    .max(Math.ceil(largestLogo / 3) * 4 + 40)
    .nullable()
    .default(null),
  hidesProduct: z.boolean().default(false),
})
export type ReportBrand = z.infer<typeof ReportBrand>

export const ReportSettings = z.strictObject({
  lang: z.enum(locales).default('en'),
  paper: z.enum(paperSizes).default('A4'),
  sections: z
    .array(z.enum(reportSections))
    .min(1)
    .refine((names) => new Set(names).size === names.length)
    .default([...reportSections]),
  isAnonymous: z.boolean().default(true),
  /** Cases that are told of whatever their urgency. */
  pinned: z.array(CaseId).max(12).default([]),
  query: z.string().max(2000).default(''),
  rhythm: z.enum(reportRhythms).default('never'),
  brand: ReportBrand.prefault({}),
})
export type ReportSettings = z.infer<typeof ReportSettings>

export interface ReportFigures {
  summary: Summary
  volume: Volume
  firstAnswer: FirstAnswer
  ageing: Ageing
  hours: HourMap
  topics: Topics
  voice: Voice
  channels: Channels
  ratings: Ratings
  followThrough: FollowThrough
}

/** One column of the scorecard. */
export interface ReportScore {
  period: Period
  mentions: number
  complaints: Share
  answered: Share
  /** Of the cases whose times are known: answered within the client's own targets, in its open hours. */
  withinTarget: Share
  firstAnswer: Spread
  promises: Share
  recovered: Share
}

/** One case in a line. */
export interface ReportCaseRow {
  id: number
  openedAt: number
  isTimed: boolean
  kind: CaseKind
  platform: Platform
  source: string
  lang: string | null
  topics: string[]
  channels: number
  mentions: number
  urgency: number
  /** From publication to the first answer, round the clock; null where there is none, or not known. */
  firstAnswerMs: number | null
  isAnswered: boolean
  queue: CaseQueue
  outcome: CaseOutcome | null
  /** A name, or "Customer 07". */
  who: string
}

/** A case of note: its first words and the way to where they stand. */
export interface ReportCase extends ReportCaseRow {
  isPinned: boolean
  text: string
  url: string | null
}

export interface ReportQuote {
  topic: string
  text: string
  lang: string | null
  source: string
  at: number
}

export interface ReportPromise {
  text: string
  who: string
  owner: string | null
  status: PromiseStatus
  dueAt: number | null
  closedAt: number | null
  isOverdue: boolean
}

export interface ReportCrisis {
  name: string
  level: SeverityLevel
  openedAt: number
  closedAt: number | null
  mentions: number | null
  cases: number | null
  answered: number | null
  changes: string | null
}

/** What a rule recommends, in words of the report's language. */
export interface ReportAction {
  rule: string
  what: string
  why: string
  /** By which number it will be seen. */
  sight: string
}

export interface ReportWords {
  title: string
  days: string
  headline: string
  changed: string[]
  because: string[]
  did: string[]
  decide: string[]
  /** What is missing or thin, so that nobody reads more out of the numbers than is in them. */
  care: string[]
}

/** All that a report says. The same data and settings give the same document. */
export interface ReportDocument {
  format: 'atalaya-report-1'
  client: string
  period: Period
  before: Period
  zone: string
  madeAt: number
  settings: ReportSettings
  words: ReportWords
  figures: ReportFigures
  /** The period first, then those before it. */
  scores: ReportScore[]
  targetMinutes: number
  quotes: ReportQuote[]
  cases: ReportCase[]
  promises: ReportPromise[]
  leads: { stage: LeadStage; count: number }[]
  crises: ReportCrisis[]
  actions: ReportAction[]
  appendix: { rows: ReportCaseRow[]; total: number }
}

export interface ReportCopy {
  at: number
  form: ReportForm
  place: string
  sha256: string
}

export interface ReportRow {
  id: number
  period: Period
  lang: (typeof locales)[number]
  isByHand: boolean
  createdAt: number
  approvedAt: number | null
  approvedBy: string | null
  copies: ReportCopy[]
  /** Where it went by itself, and how far that is. */
  deliveries: Delivered[]
}
