/**
 * The system's keyring, as the shell reaches it. What it seals can be read by this user on this computer only. Where there is no keyring
 * that deserves the name it seals nothing and keeps the secret in memory until the program ends.
 */
export interface Keyring {
  /** The secret as it may lie on a disk; null where it is only remembered. */
  seal: (name: string, secret: string) => Promise<string | null>
  /** The secret behind what was sealed, or the one that is remembered; null where neither can be had. */
  unseal: (name: string, sealed: string | null) => Promise<string | null>
  forget: (name: string) => void
}

/** Remembers and writes nothing: for the command line, which has no desktop, and for tests. */
export function memoryKeyring(): Keyring {
  const remembered = new Map<string, string>()
  return {
    seal(name, secret) {
      remembered.set(name, secret)
      return Promise.resolve(null)
    },
    unseal: (name) => Promise.resolve(remembered.get(name) ?? null),
    forget: (name) => void remembered.delete(name),
  }
}
