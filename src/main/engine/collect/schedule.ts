import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { EngineEvent } from '@shared/contract/events'
import type { SourceRun } from '@shared/model/source'
import { accessOf } from '../accounts/access-of'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import type { Http } from '../connectors/http'
import { getSource, listScheduled, setNextRun, type StoredSource } from '../sources/store'
import type { Reader } from '../triage/triage'
import { collectSource } from './collect-source'
import type { Secrets } from '../secrets/secrets'
import type { AwayReason } from '@shared/model/source'
import { awaySpan } from './away'
import { saveAway } from '../sources/gap-store'
import { Failure } from '@shared/model/failure'
import { getClockRules } from '../clocks/store'
import { plannedAfterWake } from './next-run-at'
import { turnsOfTheLoop } from './turns'

interface ScheduleParts {
  workspace: Workspace
  http: Http
  secrets: Secrets
  reader: () => Promise<Reader>
  emit: (event: EngineEvent) => void
  /** Between two readings of one host. */
  hostPauseMs: number
  random: () => number
}

interface Due {
  client: string
  source: StoredSource
}

/** The loop looks again at least this often, so that a clock that was set or a computer that slept is noticed. */
const longestNapMs = 60_000
const shortestNapMs = 1000
/** Reads under way at once; a slow server must not hold up the others. */
const parallelReads = 4

/**
 * Reads sources when they are due. Its memory is the store (next run, failures, cursor), so a restart loses nothing;
 * missed runs become one, the most overdue first, and one host is never asked twice at once.
 */
export class Schedule {
  private readonly underWay = new Map<string, Promise<SourceRun>>()
  private readonly stops = new Map<string, AbortController>()
  private readonly hosts = new Map<string, Promise<unknown>>()
  private readonly stopping = new AbortController()
  private readonly turn = turnsOfTheLoop()
  private nap = new AbortController()
  private loop: Promise<void> = Promise.resolve()
  private isHeld = false

  constructor(private readonly parts: ScheduleParts) {
    // Every host has a pause that it ends, and there may be any number of hosts.
    setMaxListeners(0, this.stopping.signal)
  }

  start(): void {
    this.loop = this.run()
  }

  get isPaused(): boolean {
    return this.isHeld
  }

  /** Nothing is read by itself until it goes on; what somebody asks for is. */
  pause(isPaused: boolean): void {
    this.isHeld = isPaused
    this.wake()
  }

  /** Looks at the plan now instead of at the next waking. */
  wake(): void {
    this.nap.abort()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.wake()
    await this.loop
    await Promise.allSettled(this.underWay.values())
  }

  /** Reads one source now; a reading already under way is joined, not doubled. */
  read(client: string, sourceId: number): Promise<SourceRun> {
    const key = `${client}/${sourceId}`
    const running = this.underWay.get(key)
    if (running) return running
    const stop = new AbortController()
    const signal = AbortSignal.any([this.stopping.signal, stop.signal])
    const run = this.readAfterHost(client, sourceId, signal).finally(() => {
      this.underWay.delete(key)
      this.stops.delete(key)
    })
    this.underWay.set(key, run)
    this.stops.set(key, stop)
    return run
  }

  /** Cuts off a reading that is under way; nothing of it is kept. */
  cancel(client: string, sourceId: number): void {
    this.stops.get(`${client}/${sourceId}`)?.abort(new Failure('reading-stopped'))
  }

  private async run(): Promise<void> {
    await this.noteAway('closed')
    while (!this.stopping.signal.aborted) {
      // Made before looking, so that a wake during the look shortens the nap that follows it.
      this.nap = new AbortController()
      const pauseMs = await this.readDue().catch((error: unknown) => {
        console.error('the schedule stumbled', error)
        return longestNapMs
      })
      await wait(pauseMs, undefined, { signal: this.nap.signal }).catch(() => {})
      await this.noteAway('asleep')
    }
  }

  /** Notes that the program is alive, and where it was not for a while, why. */
  private async noteAway(reason: AwayReason): Promise<void> {
    const { workspace } = this.parts
    const span = awaySpan(workspace.db, workspace.now(), reason)
    if (span === null) return
    for (const client of new Set((await this.planned(workspace.now())).map((due) => due.client)))
      saveAway(await workspace.clients.writing(client), span)
  }

  /** Reads what is due and returns how long nothing will be. */
  private async readDue(): Promise<number> {
    if (this.isHeld) return longestNapMs
    const now = this.parts.workspace.now()
    const due = (await this.planned(now)).filter(({ source }) => (source.nextRunAt ?? Infinity) <= now)
    const queue = due[Symbol.iterator]()
    const reader = async () => {
      for (const { client, source } of queue) {
        if (this.stopping.signal.aborted || this.isHeld) return
        const run = await this.read(client, source.id).catch((error: unknown) =>
          this.postpone(client, source, error),
        )
        if (run) this.announce(client, run)
      }
    }
    await Promise.all(Array.from({ length: Math.min(parallelReads, due.length) }, reader))
    return this.stopping.signal.aborted ? 0 : this.untilNext(now)
  }

  /**
   * The readings have made new plans, so the store is asked again. What was due before and still is could not even be
   * postponed (its client is locked, say): it waits for the longest nap.
   */
  private async untilNext(lookedAt: number): Promise<number> {
    const now = this.parts.workspace.now()
    const plans = (await this.planned(now)).flatMap(({ source }) => source.nextRunAt ?? [])
    const next = plans.find((at) => at > lookedAt) ?? Infinity
    return Math.min(longestNapMs, Math.max(shortestNapMs, next - now))
  }

  /** All scheduled sources of all clients that are not archived, the most overdue first. */
  private async planned(now: number): Promise<Due[]> {
    const planned: Due[] = []
    for (const { id: client, archivedAt } of listClients(this.parts.workspace.db)) {
      if (archivedAt !== null) continue
      const sources = await this.scheduledOf(client, now)
      planned.push(...sources.map((source) => ({ client, source })))
    }
    return planned.sort((a, b) => (a.source.nextRunAt ?? Infinity) - (b.source.nextRunAt ?? Infinity))
  }

  /** A client that cannot be opened has its own line in the overview; it must not stop the others. */
  private async scheduledOf(client: string, now: number): Promise<StoredSource[]> {
    try {
      const sources = listScheduled(await this.parts.workspace.clients.reading(client))
      return await Promise.all(sources.map((source) => this.withPlan(client, source, now)))
    } catch {
      return []
    }
  }

  /** The source with the plan that holds by the clock as it is now. */
  private async withPlan(client: string, source: StoredSource, now: number): Promise<StoredSource> {
    const nextRunAt = plannedAfterWake({ ...source, intervalMs: source.intervalMs ?? 0 }, now)
    if (nextRunAt === null || nextRunAt === source.nextRunAt) return source
    setNextRun(await this.parts.workspace.clients.writing(client), source.id, nextRunAt)
    return { ...source, nextRunAt }
  }

  private async readAfterHost(client: string, sourceId: number, signal: AbortSignal): Promise<SourceRun> {
    const { workspace, http, reader, secrets, random } = this.parts
    const db = await workspace.clients.writing(client)
    const source = getSource(db, sourceId)
    const host = hostOf(source.address)
    const before = this.hosts.get(host)
    const run = (async () => {
      await before
      const { now, device } = workspace
      return collectSource(source, {
        ...{ db, http, reader, now, device, signal, random, turn: this.turn },
        zone: getClockRules(db).hours.timeZone,
        accessFor: (account) => accessOf({ http, secrets, now }, client, db, account),
      })
    })()
    this.hosts.set(
      host,
      run
        .catch(() => {})
        .then(() =>
          wait(this.parts.hostPauseMs, undefined, { signal: this.stopping.signal }).catch(() => {}),
        ),
    )
    return run
  }

  /** A bug in one reading must not make a tight loop of it. */
  private async postpone(client: string, source: StoredSource, error: unknown): Promise<null> {
    if (this.stopping.signal.aborted) return null
    console.error(`reading source ${source.id} of ${client} failed`, error)
    const db = await this.parts.workspace.clients.writing(client).catch(() => null)
    if (db) setNextRun(db, source.id, this.parts.workspace.now() + (source.intervalMs ?? longestNapMs))
    return null
  }

  private announce(client: string, { added }: SourceRun): void {
    const { emit } = this.parts
    emit({ name: 'changed', data: { client, nouns: added > 0 ? ['source', 'mention'] : ['source'] } })
    if (added > 0) emit({ name: 'arrived', data: { client, count: added } })
  }
}

function hostOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).host : ''
}
