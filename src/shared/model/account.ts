import type { FormField, FormValues } from './form-field'
import type { Platform } from './mention'
import type { SecretPlace } from './sending'

/** A kind of account at a platform, as the settings ask for it. */
export interface AccountForm {
  kind: string
  /** Where it answers; empty where it only reads. */
  platforms: readonly Platform[]
  fields: readonly FormField[]
  secrets: readonly FormField[]
  /** Its token comes from signing in with the browser and need not be typed. */
  signsInByBrowser: boolean
}

/** A client's account. Its secrets are never given out, only where each of them is kept. */
export interface AccountState extends AccountForm {
  /** Null where the client has none of this kind. */
  values: FormValues | null
  held: readonly string[]
  place: SecretPlace
}

/** Who signed in, as the platform calls them. */
export interface AccountProof {
  name: string
}
