import { Failure } from '@shared/model/failure'
import { listClients } from '../clients/store'
import { deliverReport } from './deliver-report'
import type { DeliveryParts } from './delivery-parts'
import { planDelivery } from './delivery-plan'
import * as store from './delivery-store'

const everyMs = 30 * 60_000

/**
 * Brings approved reports where they are to go. What has to be done stands in the client's file before anything is begun, so that a
 * program that was killed goes on with it; one report after another.
 */
export class Deliveries {
  private timer: NodeJS.Timeout | null = null
  private working: Promise<void> = Promise.resolve()
  private readonly stopping = new AbortController()

  constructor(private readonly parts: DeliveryParts) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), everyMs)
    this.timer.unref()
    void this.look()
  }

  /** Notes which ways a report has to go, and sets out. */
  async begin(client: string, id: number, isApprovedAnew: boolean): Promise<void> {
    const { workspace } = this.parts
    const db = await workspace.clients.writing(client)
    const { mail } = store.getDeliverySettings(db)
    const folder = store.findReportFolder(workspace.db, client)
    const known = store.listDelivered(db, id)
    const plan = planDelivery(known, { folder, mail }, { at: workspace.now(), isApprovedAnew })
    if (plan.length === 0) return
    store.saveDelivered(db, id, plan)
    void this.then(() => this.deliver(client, id))
  }

  /** Goes on with what was left: after a start, and where a server was away. */
  look(): Promise<void> {
    return this.then(async () => {
      const living = listClients(this.parts.workspace.db).filter(({ archivedAt }) => archivedAt === null)
      for (const { id } of living) await this.lookAt(id)
    })
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
    this.stopping.abort()
    await this.working
  }

  private async lookAt(client: string): Promise<void> {
    try {
      const db = await this.parts.workspace.clients.reading(client)
      for (const id of store.listUndelivered(db)) await this.deliver(client, id)
    } catch (error) {
      // A client that cannot be opened says so in its own line.
      if (!(error instanceof Failure)) console.error('looking for reports to deliver failed', error)
    }
  }

  private async deliver(client: string, id: number): Promise<void> {
    const { signal } = this.stopping
    if (signal.aborted) return
    try {
      await deliverReport({ ...this.parts, signal }, client, id)
    } catch (error) {
      if (!signal.aborted) console.error(`delivering report ${id} failed`, error)
    }
  }

  private then(work: () => Promise<void>): Promise<void> {
    this.working = this.working.then(work)
    return this.working
  }
}
