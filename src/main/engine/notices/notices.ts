import { setTimeout as wait } from 'node:timers/promises'
import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import { listClients } from '../clients/store'
import type { Workspace } from '../clients/workspace'
import { getClockRules, getNoticeRules } from '../clocks/store'
import type { ReadDb } from '../db/database'
import type { HappeningSource } from './happening-source'
import { noticesDue, type NoticeMemory } from './notices-due'
import { getNoticeMemory, saveNoticeMemory } from './store'

export interface NoticeParts {
  workspace: Workspace
  emit: (event: EngineEvent) => void
  sources: readonly HappeningSource[]
  countNeedingYou: (db: ReadDb, now: number) => number
}

const betweenLooksMs = 60_000
/** The start of the program has better things to do. */
const firstLookAfterMs = 4000
/** Changes come in bursts; one look after them is enough. */
const afterChangeMs = 1500

/** Looks once a minute, and soon after a change, what each client's people should be told, and tells it once. */
export class Notices {
  private readonly memories = new Map<string, NoticeMemory>()
  private readonly needing = new Map<string, number>()
  private readonly pending = new Map<string, NodeJS.Timeout>()
  private readonly stopping = new AbortController()
  private loop: Promise<void> = Promise.resolve()
  /** One look after another, so that two can't tell the same. */
  private looks: Promise<void> = Promise.resolve()
  private shown = -1
  private isStarted = false

  constructor(private readonly parts: NoticeParts) {}

  start(): void {
    this.isStarted = true
    this.loop = this.run()
  }

  /** Something of a client has changed. The command line never starts this, and is told nothing. */
  noteChange(client: string): void {
    if (!this.isStarted || this.stopping.signal.aborted || this.pending.has(client)) return
    const timer = setTimeout(() => {
      this.pending.delete(client)
      void this.look(client).then(() => this.showNeeding())
    }, afterChangeMs)
    this.pending.set(client, timer.unref())
  }

  /** After the computer slept: what became due meanwhile should not wait another minute. */
  wake(): void {
    if (this.isStarted && !this.stopping.signal.aborted) void this.lookAtAll()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    for (const timer of this.pending.values()) clearTimeout(timer)
    await this.loop
    await this.looks
  }

  /** Looks at all clients that are not archived. */
  async lookAtAll(): Promise<void> {
    const living = listClients(this.parts.workspace.db).filter(({ archivedAt }) => archivedAt === null)
    const ids = living.map(({ id }) => id)
    for (const id of this.needing.keys()) if (!ids.includes(id)) this.needing.delete(id)
    for (const id of ids) await this.look(id)
    this.showNeeding()
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping
    await wait(firstLookAfterMs, undefined, { signal, ref: false }).catch(() => {})
    while (!signal.aborted) {
      await this.lookAtAll()
      await wait(betweenLooksMs, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  private look(client: string): Promise<void> {
    this.looks = this.looks.then(() => this.lookAt(client)).catch(logged)
    return this.looks
  }

  private async lookAt(client: string): Promise<void> {
    if (this.stopping.signal.aborted) return
    const { workspace, emit, sources, countNeedingYou } = this.parts
    const db = await workspace.clients.reading(client)
    const now = workspace.now()
    this.needing.set(client, countNeedingYou(db, now))
    const clockRules = getClockRules(db)
    const happenings = sources.flatMap((source) => source(db, clockRules, now))
    const before = this.memories.get(client) ?? getNoticeMemory(db)
    const setting = { rules: getNoticeRules(db), timeZone: clockRules.hours.timeZone }
    const { notices, memory } = noticesDue(happenings, before, setting, now)
    // Kept before it is told: what could not be kept would be told again and again.
    if (isNews(before, memory)) saveNoticeMemory(await workspace.clients.writing(client), memory)
    this.memories.set(client, memory)
    for (const notice of notices) emit({ name: 'notice', data: { client, ...notice } })
  }

  private showNeeding(): void {
    const count = [...this.needing.values()].reduce((sum, each) => sum + each, 0)
    if (count === this.shown) return
    this.shown = count
    this.parts.emit({ name: 'needing', data: { count } })
  }
}

/** The moment of looking alone is not worth a write each minute. */
function isNews(before: NoticeMemory, after: NoticeMemory): boolean {
  return before.digestAt !== after.digestAt || Object.keys(after.told).some((key) => !(key in before.told))
}

/** A client that cannot be opened says so where it is opened; anything else is our fault. */
function logged(error: unknown): void {
  if (!(error instanceof Failure)) console.error('looking for notices failed', error)
}
