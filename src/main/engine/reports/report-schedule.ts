import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import type { Period } from '@shared/model/period'
import { dayAt, dayText } from '@shared/text/hours/local-days'
import type { LongReads } from '../long-reads/long-reads'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import { duePeriod } from './due-period'
import { makeReport } from './make-document'
import * as store from './store'

const everyMs = 30 * 60_000

/**
 * Drafts the report of the last whole week or month where a client's template asks for it. Whether one is there already is
 * read from the file, so that a computer that slept over the first of the month makes up for it, and once only. A draft that
 * was removed is not made again by the same run of the program.
 */
export class ReportSchedule {
  private timer: NodeJS.Timeout | null = null
  private looking: Promise<void> = Promise.resolve()
  private readonly made = new Set<string>()

  constructor(
    private readonly workspace: Workspace,
    private readonly reads: LongReads,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), everyMs)
    this.timer.unref()
    void this.look()
  }

  /** One look after another, never two at a time: both would make the same draft. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.lookAtAll())
    return this.looking
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
    await this.looking
  }

  private async lookAtAll(): Promise<void> {
    const living = listClients(this.workspace.db).filter(({ archivedAt }) => archivedAt === null)
    for (const { id } of living) await this.draft(id)
  }

  private async draft(client: string): Promise<void> {
    try {
      const { clients, now } = this.workspace
      const db = await clients.reading(client)
      const rhythm = store.findTemplate(db)?.rhythm ?? 'never'
      const period = duePeriod(rhythm, dayText(dayAt(getClockRules(db).hours.timeZone, now())))
      if (!period || this.wasMade(client, period) || store.hasReportOf(db, period)) return
      const report = await makeReport(this.workspace, this.reads, { client, period })
      store.insertReport(await clients.writing(client), report, false)
      this.made.add(keyOf(client, period))
      this.emit({ name: 'changed', data: { client, nouns: ['report'] } })
    } catch (error) {
      // A client that cannot be opened says so in its own line; another program may have it open just now.
      if (!(error instanceof Failure)) console.error('drafting a report failed', error)
    }
  }

  private wasMade(client: string, period: Period): boolean {
    return this.made.has(keyOf(client, period))
  }
}

function keyOf(client: string, { from, to }: Period): string {
  return `${client} ${from} ${to}`
}
