import { z } from 'zod'

// The accounts in whose name a client's replies are sent. Their passwords and tokens are no part of this: they never lie in a client's file.

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

export const MastodonAccount = z.strictObject({
  /** The instance as an origin; a token never goes over an open line. */
  instance: z.string().trim().max(300).transform(originOf).refine(isSafe),
})
export type MastodonAccount = z.infer<typeof MastodonAccount>

export const accountKinds = ['mail', 'mastodon'] as const
export type AccountKind = (typeof accountKinds)[number]

export interface SendingAccounts {
  mail: MailAccount | null
  mastodon: MastodonAccount | null
}

export const noAccounts: SendingAccounts = { mail: null, mastodon: null }

/** Where a password is: in the keyring of the system, in memory until the program ends, or nowhere. */
export type SecretPlace = 'keyring' | 'session' | 'none'

/** What stopped a reply where the platform itself had no words for it. */
export const sendProblems = [
  'no-account',
  'no-secret',
  'no-target',
  'too-long',
  'offline',
  'unreachable',
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

const origin = /^(https?):\/\/([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(?:[/?#]|$)/i

/** `social.example` means `https://social.example`; what follows the host is of no use. Empty where there is no host. */
function originOf(text: string): string {
  const withScheme = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const [, scheme = '', host = '', port = ''] = origin.exec(withScheme) ?? []
  return host && `${scheme}://${host}${port}`.toLowerCase()
}

function isSafe(instance: string): boolean {
  const [, scheme, host = ''] = origin.exec(instance) ?? []
  return scheme === 'https' || (scheme === 'http' && isLoopback(host))
}
