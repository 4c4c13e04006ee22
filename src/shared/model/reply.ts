import { z } from 'zod'
import type { Platform } from './mention'

export const ReplyId = z.number().int().positive()

/**
 * Where a reply stands. Where a platform's interface sends for us: draft → in review → approved → queued → sending → sent → seen; a
 * crash in between is `unknown` until somebody or the source tells. Elsewhere: draft → copied → posted → seen.
 */
export const replyStates = [
  'draft',
  'in-review',
  'approved',
  'queued',
  'sending',
  'sent',
  'seen',
  'copied',
  'posted',
  'unknown',
  'refused',
  'failed',
  'discarded',
] as const
export type ReplyState = (typeof replyStates)[number]

/** What a person does with a reply; what the outbox does is in its own hands. */
export const replyMoves = [
  'submit',
  'approve',
  'return',
  'queue',
  'hold',
  'copy',
  'post',
  'discard',
  'rewrite',
] as const
export type ReplyMove = (typeof replyMoves)[number]

/** A stop that somebody let pass, with the reason that was typed. */
export const Override = z.strictObject({
  rule: z.string().max(40),
  reason: z.string().trim().min(3).max(400),
})
export type Override = z.infer<typeof Override>

export interface Reply {
  id: number
  case: number
  mention: number
  platform: Platform
  /** Whether others can read it where it will stand. */
  isPublic: boolean
  /** Whether a platform's interface sends it; else it is copied and posted by hand. */
  canSend: boolean
  lang: string | null
  text: string
  state: ReplyState
  version: number
  updatedAt: number
  writtenBy: string | null
  approvedBy: string | null
  overrides: Override[]
  sendAfter: number | null
  attempts: number
  /** When the outbox does the next thing with it; null where it waits for a person. */
  nextTryAt: number | null
  postedAt: number | null
  seenAt: number | null
  url: string | null
  /** In the platform's own words. */
  failure: string | null
}

export interface ReplyVersion {
  version: number
  at: number
  text: string
}
