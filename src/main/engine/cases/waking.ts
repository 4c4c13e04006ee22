import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { listWakeable } from './store'
import { wakeCases } from './wake-cases'

const everyMs = 30_000

/** Brings snoozed cases back when their moment comes; one that passed while the computer slept or the program was closed comes back at the next look. */
export class Waking {
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly workspace: Workspace,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), everyMs)
    this.timer.unref()
    void this.look()
  }

  async look(): Promise<void> {
    const living = listClients(this.workspace.db).filter(({ archivedAt }) => archivedAt === null)
    for (const { id } of living) await this.wakeClient(id)
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }

  private async wakeClient(client: string): Promise<void> {
    try {
      const { clients, now } = this.workspace
      // Only what has something to wake is opened for writing, which keeps other programs out.
      if (listWakeable(await clients.reading(client), now()).length === 0) return
      const woken = wakeCases(await clients.writing(client), now())
      if (woken > 0) this.emit({ name: 'changed', data: { client, nouns: ['case'] } })
    } catch (error) {
      // A client that cannot be opened says so in its own line; another program may have it open just now.
      if (!(error instanceof Failure)) console.error('waking cases failed', error)
    }
  }
}
