import type { HostNotice } from '../process-messages'
import type { Keyring } from './keyring'

/** The keyring on the other side of the process's border: asks the shell and waits for its answer. */
export class HostKeyring implements Keyring {
  private readonly waiting = new Map<number, (value: string | null) => void>()
  private lastAsked = 0

  constructor(private readonly tell: (notice: HostNotice) => void) {}

  seal(name: string, secret: string): Promise<string | null> {
    return this.ask((id) => ({ kind: 'seal', id, name, secret }))
  }

  unseal(name: string, sealed: string | null): Promise<string | null> {
    return this.ask((id) => ({ kind: 'unseal', id, name, sealed }))
  }

  forget(name: string): void {
    this.tell({ kind: 'forget', name })
  }

  hear(id: number, value: string | null): void {
    this.waiting.get(id)?.(value)
    this.waiting.delete(id)
  }

  private ask(notice: (id: number) => HostNotice): Promise<string | null> {
    const id = (this.lastAsked += 1)
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      this.tell(notice(id))
    })
  }
}
