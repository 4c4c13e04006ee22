import { setTimeout as wait } from 'node:timers/promises'
import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import type { Platform } from '@shared/model/mention'
import type { SendProblem } from '@shared/model/sending'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import type { Sender } from '../connectors/sender'
import type { ReadDb } from '../db/database'
import { deliver } from './deliver'
import { listOutbox, type Waiting } from './store'

export interface OutboxParts {
  workspace: Workspace
  emit: (event: EngineEvent) => void
  senderFor: (client: string, db: ReadDb, platform: Platform) => Promise<Sender | SendProblem>
  random?: () => number
}

/** It looks again at least this often, so that a clock that was set or a computer that slept is noticed. */
const longestNapMs = 60_000
const shortestNapMs = 200
/** Whoever closes the program can wait so long for an answer that is on its way; it spares a reply that nobody knows of. */
const graceMs = 2500

/**
 * Brings queued replies to their platforms, one at a time for each account. Its memory is the store: a reply is written down as `sending`
 * before its first byte leaves, so whatever happens to the program, nothing leaves twice and nothing is lost.
 */
export class Outbox {
  private readonly lanes = new Map<string, Promise<void>>()
  /** A platform that asked for a pause means the account and not the one reply. */
  private readonly pausedUntil = new Map<string, number>()
  private readonly stopping = new AbortController()
  private readonly cutting = new AbortController()
  private nap = new AbortController()
  private loop: Promise<void> = Promise.resolve()
  private isStarted = false

  constructor(private readonly parts: OutboxParts) {}

  start(): void {
    this.isStarted = true
    this.loop = this.run()
  }

  /** Looks now, after the computer slept or the clock was set. */
  wake(): void {
    this.nap.abort()
  }

  /** Something of a reply has changed; the command line never starts this and sends nothing. */
  noteChange(): void {
    if (this.isStarted) this.nap.abort()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.nap.abort()
    await this.loop
    const ended = Promise.allSettled(this.lanes.values())
    await Promise.race([ended, wait(graceMs, undefined, { ref: false })])
    this.cutting.abort()
    await ended
  }

  /** Does what is due, and is done when all of it is. */
  async look(): Promise<void> {
    await this.startDue()
    await Promise.all(this.lanes.values())
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // Made before looking, so that a change during the look shortens the nap that follows it.
      this.nap = new AbortController()
      const pauseMs = await this.startDue().catch((error: unknown) => {
        console.error('the outbox stumbled', error)
        return longestNapMs
      })
      await wait(pauseMs, undefined, { signal: this.nap.signal }).catch(() => {})
    }
  }

  /** Starts a lane for each account that has something due and returns how long nothing else will be. */
  private async startDue(): Promise<number> {
    let next = Infinity
    for (const { id: client, archivedAt } of listClients(this.parts.workspace.db)) {
      if (archivedAt === null) next = Math.min(next, await this.startDueOf(client))
    }
    return Math.min(longestNapMs, Math.max(shortestNapMs, next - this.parts.workspace.now()))
  }

  /** A client that cannot be opened says so where it is opened; it must not stop the others. */
  private async startDueOf(client: string): Promise<number> {
    try {
      const db = await this.parts.workspace.clients.reading(client)
      const waiting = listOutbox(db)
      const platforms = [...new Set(waiting.map(({ platform }) => platform))]
      const next = platforms.map((platform) =>
        this.startLane(
          client,
          platform,
          waiting.filter((reply) => reply.platform === platform),
        ),
      )
      return Math.min(...next)
    } catch (error) {
      if (!(error instanceof Failure)) console.error('looking into the outbox failed', error)
      return Infinity
    }
  }

  /** Gives when this lane has to be looked at again, as far as that is known now. */
  private startLane(client: string, platform: Platform, waiting: readonly Waiting[]): number {
    const lane = `${client}/${platform}`
    if (this.lanes.has(lane)) return Infinity
    const now = this.parts.workspace.now()
    const notBefore = this.pausedUntil.get(lane) ?? 0
    const due = waiting.filter((reply) => dueAt(reply, notBefore) <= now)
    if (due.length === 0) return Math.min(...waiting.map((reply) => dueAt(reply, notBefore)))
    const run = this.runLane(client, lane, due).finally(() => {
      this.lanes.delete(lane)
      this.nap.abort()
    })
    this.lanes.set(lane, run)
    return Infinity
  }

  private async runLane(client: string, lane: string, due: readonly Waiting[]): Promise<void> {
    const { workspace, emit, senderFor, random = Math.random } = this.parts
    try {
      const db = await workspace.clients.writing(client)
      for (const reply of due) {
        if (this.stopping.signal.aborted) return
        const sender = await senderFor(client, db, reply.platform)
        const onStep = () => emit({ name: 'changed', data: { client, nouns: ['reply', 'case'] } })
        const until = await deliver(reply, {
          db,
          sender,
          workspace,
          random,
          onStep,
          signal: this.cutting.signal,
        })
        if (until !== null) return void this.pausedUntil.set(lane, until)
      }
    } catch (error) {
      if (!(error instanceof Failure)) console.error(`the outbox of ${client} failed`, error)
      this.pausedUntil.set(lane, workspace.now() + longestNapMs)
    }
  }
}

/** What is found as `sending` while nothing is under way was cut off with the program, and is looked at now. */
function dueAt({ state, nextTryAt }: Waiting, notBefore: number): number {
  if (state === 'sending') return 0
  return nextTryAt === null ? Infinity : Math.max(nextTryAt, notBefore)
}
