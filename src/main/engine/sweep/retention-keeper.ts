import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { eraseMentions } from '../entries/erase-mentions'
import { listOverAge } from './store'

const everyMs = 3_600_000
const firstLookAfterMs = 30_000
/** In one transaction; the inbox waits for it. */
const atOnce = 200

/** Takes away what has been kept for as long as its platform allows: once an hour, of all clients, whether their sources are read or not. */
export class RetentionKeeper {
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly workspace: Workspace,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => void this.look(), firstLookAfterMs)
    this.timer.unref()
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  async look(): Promise<void> {
    for (const { id } of listClients(this.workspace.db)) await this.keepClient(id)
    if (this.timer === null) return
    this.timer = setTimeout(() => void this.look(), everyMs)
    this.timer.unref()
  }

  private async keepClient(client: string): Promise<void> {
    const { clients, now, device } = this.workspace
    try {
      if (listOverAge(await clients.reading(client), now(), 1).length === 0) return
      const db = await clients.writing(client)
      for (let ids = listOverAge(db, now(), atOnce); ids.length > 0; ids = listOverAge(db, now(), atOnce))
        eraseMentions(db, ids, { reason: 'over-age', at: now(), device })
      this.emit({ name: 'changed', data: { client, nouns: ['mention', 'case'] } })
    } catch (error) {
      // A client that cannot be opened says so in its own line; another program may have it open just now.
      if (!(error instanceof Failure)) console.error(`keeping the terms in ${client} failed`, error)
    }
  }
}
