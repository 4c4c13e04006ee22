import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { keepLook, look } from './look'
import { findLookedAt } from './store'
import { hourOf } from './upset-store'

const betweenLooksMs = 600_000
/** Mentions come in bursts; one look after them is enough. */
const afterChangeMs = 3000

/** Looks for spikes soon after mentions came in, and every ten minutes, as a spike also ends when nothing comes. */
export class SpikeWatch {
  private timer: NodeJS.Timeout | null = null
  private readonly pending = new Map<string, NodeJS.Timeout>()
  /** One look after another; quitting waits for the last. */
  private looks: Promise<void> = Promise.resolve()

  constructor(
    private readonly workspace: Workspace,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.lookAtAll(false), betweenLooksMs)
    this.timer.unref()
    this.pending.set('', setTimeout(() => this.lookAtAll(true), afterChangeMs).unref())
  }

  /** Mentions of a client are others than before. The command line never starts this, and looks for nothing. */
  noteChange(client: string): void {
    if (this.timer === null || this.pending.has(client)) return
    const due = setTimeout(() => {
      this.pending.delete(client)
      this.enqueue(client, true)
    }, afterChangeMs)
    this.pending.set(client, due.unref())
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
    for (const due of this.pending.values()) clearTimeout(due)
    await this.looks
  }

  private lookAtAll(isFirst: boolean): void {
    const living = listClients(this.workspace.db).filter(({ archivedAt }) => archivedAt === null)
    for (const { id } of living) this.enqueue(id, isFirst)
  }

  private enqueue(client: string, isChanged: boolean): void {
    this.looks = this.looks.then(() => this.look(client, isChanged)).catch(logged)
  }

  private async look(client: string, isChanged: boolean): Promise<void> {
    if (this.timer === null) return
    const { clients, now } = this.workspace
    const at = now()
    const db = await clients.reading(client)
    // Without new mentions another hour has to begin before anything can be different.
    if (!isChanged && hourOf(findLookedAt(db) ?? 0) === hourOf(at)) return
    const found = await look(db, at)
    if (keepLook(await clients.writing(client), found, at))
      this.emit({ name: 'changed', data: { client, nouns: ['spike'] } })
  }
}

/** A client that cannot be opened says so where it is opened. */
function logged(error: unknown): void {
  if (!(error instanceof Failure)) console.error('looking for spikes failed', error)
}
