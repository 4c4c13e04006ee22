import type { SecretPlace } from '@shared/model/sending'
import type { WriteDb } from '../db/database'
import type { Keyring } from './keyring'
import { findSealed, removeSealed, saveSealed } from './store'

/** Passwords and tokens by name: sealed by the keyring and kept in the workspace, or remembered until the program ends. */
export interface Secrets {
  find: (name: string) => Promise<string | null>
  placeOf: (name: string) => Promise<SecretPlace>
  keep: (name: string, secret: string) => Promise<void>
  forget: (name: string) => void
}

export function secretsOf(db: WriteDb, keyring: Keyring): Secrets {
  const forget = (name: string) => {
    removeSealed(db, name)
    keyring.forget(name)
  }
  const find = (name: string) => keyring.unseal(name, findSealed(db, name))
  return {
    find,
    async placeOf(name) {
      // What another computer sealed cannot be opened here, and counts as not being there.
      if ((await find(name)) === null) return 'none'
      return findSealed(db, name) === null ? 'session' : 'keyring'
    },
    async keep(name, secret) {
      forget(name)
      const sealed = await keyring.seal(name, secret)
      if (sealed !== null) saveSealed(db, name, sealed)
    },
    forget,
  }
}
