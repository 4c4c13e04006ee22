import { z } from 'zod'
import type { Platform } from './mention'

// A promise: what was said to somebody, or to all in marketing, and has to be kept by a moment.

export const PromiseId = z.number().int().positive()

/** Found in a reply, it waits for somebody to confirm it; from then on it is pending until it is closed. */
export const promiseStatuses = ['found', 'pending', 'kept', 'broken', 'renegotiated', 'cancelled'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** Where it was made: in a reply, elsewhere (by telephone, at the counter), or to everybody in marketing. */
export const promiseSources = ['reply', 'hand', 'marketing'] as const
export type PromiseSource = (typeof promiseSources)[number]

const Words = z.string().trim().min(1).max(400)
const Name = z.string().trim().min(1).max(120)
const Moment = z.number().int().positive()

/** What can be done with a promise; each is one step of undo. */
export const PromiseAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('confirm') }),
  /** What shows that it was kept, in a few words: "call note, 6 min". */
  z.strictObject({ do: z.literal('keep'), proof: Words }),
  z.strictObject({ do: z.literal('break') }),
  /** Another date, agreed with whoever it was promised to. */
  z.strictObject({ do: z.literal('move'), dueAt: Moment }),
  z.strictObject({ do: z.literal('cancel') }),
  z.strictObject({ do: z.literal('give'), to: Name.nullable() }),
])
export type PromiseAction = z.infer<typeof PromiseAction>
export type PromiseMove = PromiseAction['do']

/** A promise entered by hand; one without a case is marketing, or made to somebody who never wrote. */
export const NewPromise = z.strictObject({
  text: Words,
  owner: Name.nullable().default(null),
  dueAt: Moment.nullable().default(null),
  case: z.number().int().positive().nullable().default(null),
  isMarketing: z.boolean().default(false),
})
export type NewPromise = z.infer<typeof NewPromise>

/** One line of the ledger. */
export interface PromiseRow {
  id: number
  source: PromiseSource
  text: string
  owner: string | null
  status: PromiseStatus
  dueAt: number | null
  createdAt: number
  closedAt: number | null
  proof: string | null
  /** Null for what was promised to nobody who wrote. */
  case: number | null
  who: string | null
  platform: Platform | null
}

/** Counts, so that each share can be told with its n. */
export interface PromiseFigures {
  /** Of what was kept, was broken or is overdue: of the last 90 days, and all that is overdue. */
  kept: { count: number; of: number }
  /** Of the resolved cases whose person wrote again: how many came back content. */
  recovered: { count: number; of: number }
}

export interface PromiseLedger {
  /** Found and pending ones, by due date; those without one come last. */
  open: PromiseRow[]
  /** Kept and broken ones, the last closed first. */
  closed: PromiseRow[]
  figures: PromiseFigures
}
