import type { FormField } from './form-field'
import type { Platform, Retention } from './mention'

/** What it takes to read a kind of source: nothing, a key for everybody, an account of one's own, the platform's consent, or money. */
export const accessKinds = ['open', 'key', 'account', 'approval', 'paid'] as const
export type AccessKind = (typeof accessKinds)[number]

/** A kind of source that is read over the network, as the form for a new one asks for it. */
export interface SourceForm {
  kind: string
  platform: Platform
  fields: readonly FormField[]
  /** The kind of account that it signs in with; null where anybody may read. */
  account: string | null
  /** Whether it can be read without that account too. */
  isAccountOptional: boolean
  access: AccessKind
  /** How long the platform's terms let its texts be kept. */
  retention: Retention
  /** Whether answers are sent from here. */
  answers: boolean
  defaultIntervalMinutes: number
  shortestIntervalMinutes: number
}

/**
 * The health of a source as a closed set; the sentence that the user reads is made from it in the user's language.
 * `quiet` means: it works, but nothing came for much longer than usual – which is not the same as good news.
 */
export const healthCodes = [
  'waiting',
  'reading',
  'quiet',
  'limited',
  'auth-expired',
  'denied',
  'auth-scope',
  'not-entitled',
  'quota-exhausted',
  'bad-request',
  'partial',
  'unreadable',
  'malformed',
  'unreachable',
  'proxy',
  'gone',
  'offline',
  'paused',
  'imported',
] as const
export type HealthCode = (typeof healthCodes)[number]

export interface SourceHealth {
  code: HealthCode
  /** When this state began, UTC ms. */
  since: number
  /** Figures and words for the sentence: an HTTP status, the host, a time to wait until. */
  data: Record<string, string | number>
}

/** With these a reading has told what there is. */
export const goodCodes = ['reading', 'quiet', 'malformed', 'partial'] as const satisfies readonly HealthCode[]

/** A span of which nobody can know that all was read. */
export interface SourceGap {
  fromAt: number
  toAt: number
  /** The health that it had meanwhile, `away` where nobody asked, `partial` where a reading had to leave something out. */
  reason: HealthCode | AwayReason | 'away'
}

export type AwayReason = 'asleep' | 'closed'

/** A span in which nothing could be read: the computer slept, or the program was closed. */
export interface AwaySpan {
  fromAt: number
  toAt: number
  reason: AwayReason
}

/** What a platform itself says of all ratings together: on a scale up to `best`, by so many where it tells. */
export interface PlatformRating {
  value: number
  best: number
  count: number | null
}

/** What it said from a moment on, until the next. */
export interface RatingReading extends PlatformRating {
  at: number
}

export interface SourceRun {
  startedAt: number
  durationMs: number
  code: HealthCode
  data: Record<string, string | number>
  added: number
  duplicate: number
  rejected: number
}

export interface SourceRow {
  id: number
  connector: string
  platform: Platform
  name: string
  /** The address it reads, without secrets; null for imports. */
  address: string | null
  subjectId: number
  intervalMs: number | null
  /** In place of an interval, on the client's clocks: five fields as in crontab. */
  cron: string | null
  pausedAt: number | null
  lastRunAt: number | null
  nextRunAt: number | null
  health: SourceHealth
  mentionCount: number
  /** Mentions by day over the last 14 days, oldest first; null where the source was not read that day. */
  days: (number | null)[]
  lastRun: SourceRun | null
}
