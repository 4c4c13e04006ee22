import { z } from 'zod'

// The mail account in whose name a client's replies are sent. Its password is no part of this: it never lies in a client's file.

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether a host is this computer itself, so that nothing crosses a wire. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

export const MailAccount = z.strictObject({
  host: z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,253}$/),
  port: z.number().int().min(1).max(65_535),
  /** `none` is only taken where somebody chose it by name. */
  security: z.enum(mailSecurities),
  /** Empty where the server wants nobody to sign in. */
  user: z.string().trim().max(320),
  from: z.email().max(320),
  /** As customers see it beside the address. */
  name: z.string().trim().max(120),
})
export type MailAccount = z.infer<typeof MailAccount>

/** Where a password is: in the keyring of the system, in memory until the program ends, or nowhere. */
export type SecretPlace = 'keyring' | 'session' | 'none'

/** What stopped a reply where the platform itself had no words for it. */
export const sendProblems = [
  'no-account',
  'no-secret',
  'no-target',
  'too-long',
  'closed',
  'offline',
  'unreachable',
  'proxy',
  'blocked',
  'tls',
  'moved',
  'lost-answer',
] as const
export type SendProblem = (typeof sendProblems)[number]

/** How full the outbox is. */
export interface OutboxState {
  /** Queued or on the way. */
  waiting: number
  /** Nobody knows whether they arrived: a person has to look. */
  unknown: number
  /** Refused by the platform, or stopped by something that a person has to put right. */
  notSent: number
  nextTryAt: number | null
}
