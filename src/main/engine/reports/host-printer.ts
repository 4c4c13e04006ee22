import { Failure, type Outcome } from '@shared/model/failure'
import type { DrawJob } from '@shared/model/report-pages'
import type { HostNotice } from '../process-messages'

/** The hidden window on the other side of the process's border: asks the shell for the pages and waits for them. */
export class HostPrinter {
  private readonly waiting = new Map<number, (outcome: Outcome<Uint8Array>) => void>()
  private lastAsked = 0

  constructor(private readonly tell: (notice: HostNotice) => void) {}

  draw(job: DrawJob): Promise<Uint8Array> {
    const id = (this.lastAsked += 1)
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (outcome) =>
        outcome.ok ? resolve(outcome.value) : reject(new Failure(outcome.failure.code, outcome.failure.data)),
      )
      this.tell({ kind: 'draw', id, job })
    })
  }

  hear(id: number, outcome: Outcome<Uint8Array>): void {
    this.waiting.get(id)?.(outcome)
    this.waiting.delete(id)
  }
}
