import type { Platform } from './mention'

/** The kinds of source that are read over the network. */
export const sourceKinds = ['feed', 'mastodon'] as const
export type SourceKind = (typeof sourceKinds)[number]

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
  'unreadable',
  'malformed',
  'unreachable',
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
  pausedAt: number | null
  lastRunAt: number | null
  nextRunAt: number | null
  health: SourceHealth
  mentionCount: number
  /** Mentions by day over the last 14 days, oldest first; null where the source was not read that day. */
  days: (number | null)[]
  lastRun: SourceRun | null
}
