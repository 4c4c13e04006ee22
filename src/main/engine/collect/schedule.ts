import { setTimeout as wait } from 'node:timers/promises'
import type { EngineEvent } from '@shared/contract/events'
import type { AwayReason, SourceRun } from '@shared/model/source'
import { saveAway } from '../sources/gap-store'
import { setNextRun, type StoredSource } from '../sources/store'
import { awaySpan } from './away'
import { Lines } from './lines'
import { plannedSources } from './planned'
import { Readings, type ReadingsParts } from './readings'

interface ScheduleParts extends ReadingsParts {
  emit: (event: EngineEvent) => void
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
  private readonly stopping = new AbortController()
  private readonly readings: Readings
  private readonly lines: Lines
  private nap = new AbortController()
  private loop: Promise<void> = Promise.resolve()
  private isHeld = false

  constructor(private readonly parts: ScheduleParts) {
    this.readings = new Readings(parts, this.stopping.signal)
    this.lines = new Lines({
      ...{ workspace: parts.workspace, random: parts.random },
      readingFor: (client, source, signal) => this.readings.readingFor(client, source, signal),
      onNews: (client, source) => this.readNews(client, source),
    })
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
    if (isPaused) this.lines.dropAll()
    this.wake()
  }

  /** Looks at the plan now instead of at the next waking. */
  wake(): void {
    this.nap.abort()
  }

  /** An account has changed: what is signed in with it signs in anew. */
  renew(): void {
    this.lines.dropAll()
    this.wake()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.wake()
    await this.loop
    await this.lines.stop()
    await this.readings.allEnded()
  }

  /** Reads one source now; a reading already under way is joined, not doubled. */
  read(client: string, sourceId: number): Promise<SourceRun> {
    return this.readings.read(client, sourceId)
  }

  /** Cuts off a reading that is under way. */
  cancel(client: string, sourceId: number): void {
    this.readings.cancel(client, sourceId)
  }

  private async run(): Promise<void> {
    await this.noteAway('closed')
    while (!this.isStopping) {
      // Made before looking, so that a wake during the look shortens the nap that follows it.
      this.nap = new AbortController()
      const pauseMs = await this.readDue().catch((error: unknown) => {
        console.error('the schedule stumbled', error)
        return longestNapMs
      })
      await this.holdLines()
      await wait(pauseMs, undefined, { signal: this.nap.signal }).catch(() => {})
      await this.noteAway('asleep')
    }
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted
  }

  /** Notes that the program is alive, and where it was not for a while, why. */
  private async noteAway(reason: AwayReason): Promise<void> {
    const { workspace } = this.parts
    const span = awaySpan(workspace.db, workspace.now(), reason)
    if (span === null) return
    // Whatever stood before the computer slept is down, though nobody has said so.
    this.lines.dropAll()
    for (const client of new Set((await plannedSources(workspace)).map((due) => due.client)))
      saveAway(await workspace.clients.writing(client), span)
  }

  private async holdLines(): Promise<void> {
    if (this.isStopping) return
    await this.lines
      .hold(this.isHeld ? [] : await plannedSources(this.parts.workspace))
      .catch((error: unknown) => console.error('the lines could not be looked after', error))
  }

  /** A reading under way may have looked before it came, so that it is read after that. */
  private async readNews(client: string, sourceId: number): Promise<void> {
    await this.readings.ended(client, sourceId)
    if (this.isStopping || this.isHeld) return
    try {
      this.announce(client, await this.read(client, sourceId))
    } catch (error) {
      // What did not come by this way comes by the schedule.
      if (!this.isStopping) console.error(`reading source ${sourceId} of ${client} failed`, error)
    }
  }

  /** Reads what is due and returns how long nothing will be. */
  private async readDue(): Promise<number> {
    if (this.isHeld) return longestNapMs
    const { workspace } = this.parts
    const now = workspace.now()
    const planned = await plannedSources(workspace)
    const due = planned.filter(({ source }) => (source.nextRunAt ?? Infinity) <= now)
    const queue = due[Symbol.iterator]()
    const reader = async () => {
      for (const { client, source } of queue) {
        if (this.isStopping || this.isHeld) return
        const run = await this.read(client, source.id).catch((error: unknown) =>
          this.postpone(client, source, error),
        )
        if (run) this.announce(client, run)
      }
    }
    await Promise.all(Array.from({ length: Math.min(parallelReads, due.length) }, reader))
    return this.isStopping ? 0 : this.untilNext(now)
  }

  /**
   * The readings have made new plans, so the store is asked again. What was due before and still is could not even be
   * postponed (its client is locked, say): it waits for the longest nap.
   */
  private async untilNext(lookedAt: number): Promise<number> {
    const { workspace } = this.parts
    const plans = (await plannedSources(workspace)).flatMap(({ source }) => source.nextRunAt ?? [])
    const next = plans.find((at) => at > lookedAt) ?? Infinity
    return Math.min(longestNapMs, Math.max(shortestNapMs, next - workspace.now()))
  }

  /** A bug in one reading must not make a tight loop of it. */
  private async postpone(client: string, source: StoredSource, error: unknown): Promise<null> {
    if (this.isStopping) return null
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
