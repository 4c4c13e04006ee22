import type { FormValues } from './form-field'

/** Beside the fields of a source or an account stands whether its server is one in the user's own network. */
export const networkName = 'network'
export const ownNetwork = 'own'

/** What of the given values says so; nothing else of them. */
export function networkIn(values: FormValues): FormValues {
  return values[networkName] === ownNetwork ? { [networkName]: ownNetwork } : {}
}
