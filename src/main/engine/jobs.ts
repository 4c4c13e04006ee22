import { Failure } from '@shared/model/failure'

/** The long calls under way, each under the id that its caller chose, so that it can be cancelled from elsewhere. */
export class Jobs {
  private readonly running = new Map<string, { abort: AbortController; ended: Promise<unknown> }>()

  async run<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.running.has(id)) throw new Failure('job-running', { job: id })
    const abort = new AbortController()
    const ended = work(abort.signal)
    this.running.set(id, { abort, ended })
    try {
      return await ended
    } finally {
      this.running.delete(id)
    }
  }

  cancel(id: string): void {
    this.running.get(id)?.abort.abort()
  }

  /** Cancels all and waits until each has stopped at a safe place. */
  async cancelAll(): Promise<void> {
    for (const { abort } of this.running.values()) abort.abort()
    await Promise.allSettled([...this.running.values()].map(({ ended }) => ended))
  }
}
