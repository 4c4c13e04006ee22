import { safeStorage } from 'electron'

/**
 * The keyring of the system. Where it is none (no encryption, or on Linux the substitute whose key everybody knows) nothing is sealed:
 * secrets are then remembered until the program ends, and the user is told so.
 */
export class SystemKeyring {
  private readonly remembered = new Map<string, string>()

  seal(name: string, secret: string): string | null {
    this.remembered.delete(name)
    if (isTrustworthy()) return safeStorage.encryptString(secret).toString('base64')
    this.remembered.set(name, secret)
    return null
  }

  /** Null also for what another user or another computer has sealed: it has to be entered again. */
  unseal(name: string, sealed: string | null): string | null {
    if (sealed === null) return this.remembered.get(name) ?? null
    try {
      return isTrustworthy() ? safeStorage.decryptString(Buffer.from(sealed, 'base64')) : null
    } catch {
      return null
    }
  }

  forget(name: string): void {
    this.remembered.delete(name)
  }
}

function isTrustworthy(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  if (process.platform !== 'linux') return true
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}
