import { z } from 'zod'
import { CaseAction } from './case'

const [assign, priority, tag] = CaseAction.options
/** What a rule may do with a case: nothing that a person should decide, such as ending it. */
export const RuleAction = z.discriminatedUnion('do', [
  assign,
  priority,
  tag,
  /** Hours from when the mention came in. */
  z.strictObject({ do: z.literal('snooze-for'), hours: z.number().int().min(1).max(2160) }),
  z.strictObject({ do: z.literal('notify') }),
  /** Begins a draft from a template of the client's own; nothing is ever sent by a rule. */
  z.strictObject({ do: z.literal('template'), template: z.string().trim().min(1).max(80) }),
  z.strictObject({ do: z.literal('seen'), isSeen: z.literal(true) }),
])
export type RuleAction = z.infer<typeof RuleAction>
export type RuleDoes = RuleAction['do']
export const RuleActions = z.array(RuleAction).min(1).max(10)

export const NewRule = z.strictObject({
  name: z.string().trim().min(1).max(80),
  query: z.string().trim().min(1).max(2000),
  actions: RuleActions,
  /** Where it applies, later rules do not see the mention. */
  endsHere: z.boolean(),
})
export type NewRule = z.infer<typeof NewRule>

export interface CaseRule extends NewRule {
  id: number
  position: number
  isOn: boolean
}

/** What a rule would have done with what came in during the last quarter. */
export interface RuleTrial {
  /** Cases that it finds, and among them those that it would change. */
  found: number
  wouldChange: number
  /** True where it finds more than the fuse lets through. */
  isOverFuse: boolean
  examples: {
    case: number
    authorName: string | null
    excerpt: string
    publishedAt: number
    changes: RuleDoes[]
  }[]
  /** Rules whose actions on the same cases contradict this one's, with how many cases they share. */
  conflicts: { id: number; name: string; shared: number; about: RuleDoes }[]
}

/** A rule changes no more cases at once than this; one that finds more is most likely meant otherwise. */
export const ruleFuse = 2000
