import { z } from 'zod'
import type { Platform } from './mention'

// A spike: more complaints and other unhappy mentions than usual, about a subject, a topic or a channel of it.

export const SpikeId = z.number().int().positive()

/** 1 is worth a look, 4 is everywhere. */
export type SeverityLevel = 1 | 2 | 3 | 4

/** What is usual in 24 h, in whole mentions. */
export interface UsualRange {
  low: number
  high: number
}

/** How bad it is: the product of three terms of 1 to 3 points, each with what it was counted from. */
export interface Severity {
  level: SeverityLevel
  channels: { platforms: Platform[]; points: number }
  /** How many of all that was said are negative or mixed. */
  negativity: { count: number; of: number; points: number }
  /** Followers of those who wrote, or views where they are known and more. */
  reach: { people: number; points: number }
}

export interface SpikeRow extends UsualRange {
  id: number
  subject: { name: string; isBrand: boolean }
  /** Both null: the subject as a whole. */
  topic: string | null
  platform: Platform | null
  /** The most in any 24 h of it. */
  count: number
  level: SeverityLevel
  startedAt: number
  endedAt: number | null
  /** Finds its mentions, at any time. */
  query: string
  /** The room that was opened for it. */
  room: number | null
}
