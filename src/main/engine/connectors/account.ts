import type { AccountProof } from '@shared/model/account'
import type { FormField, FormValues } from '@shared/model/form-field'
import type { Platform } from '@shared/model/mention'
import type { Access } from './access'
import type { Http } from './http'
import type { Outcome } from './outcome'
import type { OAuth } from './oauth'
import type { Answered, Sender } from './sender'

/** What an account is asked with. */
export interface Asking {
  http: Http
  access: Access
  /** UTC ms. */
  now: number
  signal: AbortSignal
}

export interface SenderParts {
  http: Http
  access: Access
  now: () => number
}

/** How answers leave in the name of an account. */
export interface Answering {
  platforms: readonly Platform[]
  /** Whether the mention tells what an answer to it needs. */
  canAnswer: (to: Answered, values: FormValues) => boolean
  sender: (parts: SenderParts) => Sender
}

/** A kind of account at a platform: what it needs, how to prove it, and how it answers. */
export interface Account {
  kind: string
  fields: readonly FormField[]
  secrets: readonly FormField[]
  /** How it signs in through the browser; null where its secrets are typed. */
  oauth: OAuth | null
  /** The values as they are kept; null where they cannot be those of an account. */
  clean: (values: FormValues) => FormValues | null
  /** A cheap proof that the secrets are good. */
  whoAmI: (asking: Asking) => Promise<AccountProof | Outcome>
  answering: Answering | null
}
