import type { FormValues } from '@shared/model/form-field'

/** With what a platform is asked in the name of a client: what the settings say of the account, and its secrets. */
export interface Access {
  values: FormValues
  secrets: FormValues
  /** Keeps secrets that the platform has exchanged on the way, before the old ones are worth nothing. */
  keep: (secrets: FormValues) => Promise<void>
}
