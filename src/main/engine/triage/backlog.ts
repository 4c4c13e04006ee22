import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises'
import type { EngineEvent } from '@shared/contract/events'
import { Failure } from '@shared/model/failure'
import type { Workspace } from '../clients/workspace'
import type { WriteDb } from '../db/database'
import { readByOf, mentionReader } from './client-triage'
import type { Judges } from './judge/judges'
import { hasWords, mentionsPerBatch, readBatch, type Judgments } from './read-batch'
import * as store from './store'
import { readableText, type Reader } from './triage'

export interface BacklogParts {
  workspace: Workspace
  reader: () => Promise<Reader>
  emit: (event: EngineEvent) => void
  judges: Judges
}

const batchesPerNotice = 20
const pauseBeforeAllMs = 3000

/**
 * Reads a client's mentions again when what they are read with has changed: the user's corrections, the weights, the judge, the model of a new version of the program.
 * Runs between other work; how far it has come is kept in the file, so that it goes on after a restart.
 */
export class Backlog {
  private readonly running = new Map<string, Promise<void>>()
  private readonly again = new Set<string>()
  /** Clients whose lists must not move now. */
  private readonly quiet = new Set<string>()
  private readonly stopping = new AbortController()

  constructor(private readonly parts: BacklogParts) {}

  /** Catches up with all clients, one after another, some time after the start of the program, which it must not slow down. */
  async startAll(clients: () => string[]): Promise<void> {
    await setTimeout(pauseBeforeAllMs, undefined, { signal: this.stopping.signal, ref: false }).catch(
      () => {},
    )
    for (const client of clients()) if (!this.stopping.signal.aborted) await this.start(client)
  }

  /** Begins where it was left; while one is under way, it begins anew after that with what stands by then. */
  start(client: string): Promise<void> {
    this.quiet.delete(client)
    return this.begin(client)
  }

  /** Lets the judge, where the client has one, read the mentions that the user has just brought in. */
  async readAdded(client: string): Promise<void> {
    if (await this.hasJudge(client)) void this.start(client)
  }

  /** The same for mentions that came by themselves: they wait beside the lists, which are not read anew for their sake. */
  async readArrived(client: string): Promise<void> {
    if (!(await this.hasJudge(client).catch(logged))) return
    if (!this.running.has(client)) this.quiet.add(client)
    void this.begin(client)
  }

  private begin(client: string): Promise<void> {
    if (this.stopping.signal.aborted) return Promise.resolve()
    const held = this.running.get(client)
    if (held) {
      this.again.add(client)
      return held
    }
    const run = this.run(client)
      .catch(logged)
      .finally(() => {
        this.running.delete(client)
        if (this.again.delete(client)) void this.begin(client)
        else this.quiet.delete(client)
      })
    this.running.set(client, run)
    return run
  }

  /** When nothing is left to do for a client. */
  async settled(client: string): Promise<void> {
    for (let run = this.running.get(client); run; run = this.running.get(client)) await run
  }

  isRunning(client: string): boolean {
    return this.running.has(client)
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.allSettled(this.running.values())
  }

  private async run(client: string): Promise<void> {
    const reader = await this.parts.reader()
    const db = await this.parts.workspace.clients.writing(client)
    const readBy = readByOf(db, reader)
    if (store.getState(db).readBy !== readBy) store.beginBacklog(db, readBy)
    const readMention = mentionReader(db, reader)
    let { judge } = store.getState(db)
    let changed = 0
    let isTold = false
    for (let batch = 1; ; batch += 1) {
      await nextTurn()
      if (this.isOver(client)) return
      const { readUpTo } = store.getState(db)
      if (readUpTo === null) break
      const judgments = judge === null ? null : await this.judgmentsAfter(client, judge, db, readUpTo)
      if (this.isOver(client)) return
      // A judge that fails is not asked again for each batch: it may have taken its deadline to fail.
      if (judgments === null) judge = null
      changed += readBatch(db, readUpTo, readMention, judgments, this.parts.workspace.now())
      if (batch % batchesPerNotice !== 0) continue
      changed = this.notice(client, db, changed)
      isTold = true
    }
    // Where all stayed as it was, nobody needs to look again.
    if (changed > 0 || isTold) this.notice(client, db, changed)
  }

  private isOver(client: string): boolean {
    return this.stopping.signal.aborted || this.again.has(client)
  }

  /** What is stopping opens no client again. */
  private async hasJudge(client: string): Promise<boolean> {
    if (this.stopping.signal.aborted) return false
    return store.getState(await this.parts.workspace.clients.reading(client)).judge !== null
  }

  private judgmentsAfter(client: string, judge: string, db: WriteDb, after: number): Promise<Judgments> {
    const texts = store.listHeldAfter(db, after, mentionsPerBatch).map(readableText).filter(hasWords)
    return this.parts.judges.judge(client, judge, texts)
  }

  /** Tells how far it is, and that lists are stale where anything changed. */
  private notice(client: string, db: WriteDb, changed: number): number {
    const { readUpTo } = store.getState(db)
    const total = store.countMentionsUpTo(db, Number.MAX_SAFE_INTEGER)
    const done = readUpTo === null ? total : store.countMentionsUpTo(db, readUpTo)
    if (!this.quiet.has(client)) this.parts.emit({ name: 'reading', data: { client, done, total } })
    if (changed > 0) this.parts.emit({ name: 'changed', data: { client, nouns: ['mention', 'case'] } })
    return 0
  }
}

/** A client whose file cannot be opened tells so where it is opened; anything else is our fault. */
function logged(error: unknown): void {
  if (!(error instanceof Failure)) console.error('reading mentions again failed', error)
}
