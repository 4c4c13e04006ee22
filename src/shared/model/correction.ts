import { z } from 'zod'
import { sentiments } from './mention'

export const correctionFields = ['sentiment', 'complaint', 'topic'] as const
export type CorrectionField = (typeof correctionFields)[number]

export const TopicName = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[^",():]+$/)

/** What the user says a mention is; saying what triage says already confirms it. */
export const Judgement = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('sentiment'), value: z.enum(sentiments) }),
  z.strictObject({ field: z.literal('complaint'), value: z.enum(['yes', 'no']) }),
  z.strictObject({ field: z.literal('topic'), topic: TopicName, value: z.enum(['yes', 'no']) }),
])
export type Judgement = z.infer<typeof Judgement>

/** A judgement as it is kept. */
export interface Correction {
  id: number
  mentionId: number
  at: number
  field: CorrectionField
  /** Null but for a topic. */
  topic: string | null
  /** A sentiment; or `yes` and `no`. */
  value: string
}
