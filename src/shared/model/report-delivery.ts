import { z } from 'zod'
import type { FailureValue } from './failure'
import { reportForms, type ReportForm } from './report-form'

// Where a report goes by itself once somebody has approved it.

export const deliveryWays = ['folder', 'mail'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

export const DeliveryMail = z.strictObject({
  to: z.array(z.email().max(320)).min(1).max(20),
  /** Empty: the usual words, in the language of the report. */
  subject: z.string().trim().max(200),
  text: z.string().trim().max(5000),
})
export type DeliveryMail = z.infer<typeof DeliveryMail>

export const DeliverySettings = z.strictObject({
  forms: z
    .array(z.enum(reportForms))
    .min(1)
    .refine((names) => new Set(names).size === names.length)
    .default(['pdf']),
  mail: DeliveryMail.nullable().default(null),
})
export type DeliverySettings = z.infer<typeof DeliverySettings>

export interface ReportDelivery extends DeliverySettings {
  /** A folder of this computer; it does not go with the client's file. */
  folder: string | null
  /** The address that mails come from; null where the client has no mail account. */
  sender: string | null
}

/** `running`: it is on its way just now. `unknown`: nobody knows whether the mail arrived. */
export const deliveryStates = ['waiting', 'running', 'done', 'failed', 'unknown'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** How far a report is on one of its ways. */
export interface Delivered {
  way: DeliveryWay
  state: DeliveryState
  at: number
  /** The folder, or the addresses. */
  place: string
  failure: FailureValue | null
  /** What was made for this way, so that it can be noted when it is known to have arrived. */
  files: { form: ReportForm; sha256: string }[]
}
