import { z } from 'zod'
import type { CaseClock } from './case'
import { locales } from './client'
import type { MentionRow } from './mention-view'
import type { Severity, SeverityLevel, UsualRange } from './spike'

// A crisis room: what is said about one thing, and what is done about it by whom until when.

export const CrisisId = z.number().int().positive()
const Id = z.number().int().positive()
const OneLine = z.string().trim().min(1).max(120)
const Optional = z.string().trim().max(120)
const Words = z.string().trim().min(1).max(4000)
const Moment = z.number().int().positive()

/** The playbooks that come with the program. */
export const playbookKinds = [
  'unsafe-product',
  'outage',
  'staff-incident',
  'data-leak',
  'viral-complaint',
  'false-accusation',
] as const
export type PlaybookKind = (typeof playbookKinds)[number]

/** One step of a playbook: what is to be done, by which role, so many minutes after the room was opened. */
export const PlaybookStep = z.strictObject({
  text: z.string().trim().min(1).max(300),
  role: Optional.default(''),
  minutes: z.number().int().min(0).max(43_200).nullable().default(null),
})
export type PlaybookStep = z.infer<typeof PlaybookStep>

export const NewPlaybook = z.strictObject({
  /** One of the starter ones, whose place it takes, or a name of its own. */
  kind: OneLine,
  name: OneLine,
  /** When to open it. */
  hint: z.string().trim().max(400).default(''),
  steps: z.array(PlaybookStep).min(1).max(40),
})
export type NewPlaybook = z.infer<typeof NewPlaybook>

export interface Playbook extends NewPlaybook {
  /** Whether it is the client's own copy. */
  isOwn: boolean
}

export const CrisisPerson = z.strictObject({
  role: OneLine,
  name: OneLine,
  phone: Optional.default(''),
  substitute: Optional.default(''),
  substitutePhone: Optional.default(''),
})
export type CrisisPerson = z.infer<typeof CrisisPerson>
export type CrisisPersonRow = CrisisPerson & { id: number }

export const StatementText = z.strictObject({
  name: OneLine,
  lang: z.enum(locales),
  text: z.string().trim().min(1).max(5000),
  by: OneLine,
})
export type StatementText = z.infer<typeof StatementText>

/** One version of what is said first. Version 0 is the starter text, which is nobody's yet. */
export interface StatementVersion {
  id: number
  version: number
  text: string
  writtenAt: number
  writtenBy: string
  approvedAt: number | null
  approvedBy: string | null
}

export interface Statement {
  name: string
  langs: Partial<Record<(typeof locales)[number], StatementVersion>>
}

/** What can be done in an open room. */
export const CrisisAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('tick'), step: Id, isDone: z.boolean() }),
  z.strictObject({
    do: z.literal('set-step'),
    step: Id.nullable(),
    text: z.string().trim().min(1).max(300),
    owner: OneLine.nullable(),
    dueAt: Moment.nullable(),
  }),
  z.strictObject({ do: z.literal('drop-step'), step: Id }),
  z.strictObject({ do: z.literal('use-statement'), name: OneLine.nullable() }),
  /** Cannot be taken back: what was decided is only added to. */
  z.strictObject({ do: z.literal('decide'), text: Words, by: OneLine }),
  z.strictObject({ do: z.literal('close'), happened: Words, did: Words, changes: Words, by: OneLine }),
])
export type CrisisAction = z.infer<typeof CrisisAction>

export const NewCrisis = z.strictObject({
  name: OneLine,
  query: z.string().trim().min(1).max(500),
  playbook: z.string().max(120).nullable().default(null),
  spike: Id.nullable().default(null),
  by: OneLine,
  /** What the room begins with in its log, in words. */
  why: z.string().trim().max(600).default(''),
  /** Of a drill: the moment of the past at which it begins. */
  drillFrom: Moment.nullable().default(null),
})
export type NewCrisis = z.infer<typeof NewCrisis>

/** A room in the list. */
export interface CrisisRow {
  id: number
  name: string
  level: SeverityLevel
  isDrill: boolean
  openedAt: number
  closedAt: number | null
}

/** One hour; null where nobody can know because no source was read. `low` and `high`: the same hour of the weeks before. */
export interface HourCount {
  at: number
  count: number | null
  low: number
  high: number
}

export interface CrisisStep {
  id: number
  text: string
  owner: string | null
  dueAt: number | null
  doneAt: number | null
}

export interface CrisisDecision {
  id: number
  at: number
  /** Null: the program itself. */
  by: string | null
  text: string
}

/** Frozen when the room is closed. Null: nothing was counted. */
export interface CrisisFigures {
  mentions: number
  peak: { at: number; count: number } | null
  durationMs: number
  cases: number
  answered: number
  medianAnswerMs: number | null
}

export interface PostMortem {
  happened: string
  did: string
  changes: string
  by: string
  figures: CrisisFigures | null
}

export interface CrisisRoom extends CrisisRow {
  query: string
  openedBy: string
  /** By which everything in the room is counted: now, the end of a closed one, the simulated clock of a drill. */
  clockAt: number
  drillFrom: number | null
  /** The first moment after the week that a drill replays. */
  drillUntil: number | null
  playbook: string | null
  severity: Severity
  /** In the 24 h before the room's clock. */
  lastDay: number
  hours: HourCount[]
  alarmAt: number | null
  /** What is usual in 24 h; null where nobody can know. */
  usual: UsualRange | null
  statement: Statement | null
  steps: CrisisStep[]
  decisions: CrisisDecision[]
  unanswered: { total: number; rows: UnansweredRow[] }
  /** What a post-mortem would say if the room were closed now, or what it says. */
  figures: CrisisFigures | null
  postMortem: PostMortem | null
}

export interface UnansweredRow {
  mention: MentionRow
  /** Null in a drill, and where nobody needs an answer. */
  case: number | null
  clock: CaseClock | null
}

/** A week of the past with many complaints, for a drill. */
export interface BadWeek {
  from: number
  count: number
  /** In a week of the month before. */
  usual: number
}
