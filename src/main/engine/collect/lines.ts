import { setTimeout as wait } from 'node:timers/promises'
import { goodCodes } from '@shared/model/source'
import { findAccount } from '../accounts/store'
import type { Workspace } from '../clients/workspace'
import type { Reading, WatchEnd } from '../connectors/connector'
import { connectorOf } from '../connectors/list'
import type { StoredSource } from '../sources/store'
import { linePauseMs } from './line-pause'
import { newsKeeper } from './news-keeper'

interface LineParts {
  workspace: Workspace
  /** With what a source is read now. */
  readingFor: (client: string, sourceId: number, signal: AbortSignal) => Promise<Reading>
  /** Something has come to a source. */
  onNews: (client: string, sourceId: number) => Promise<void>
  /** In [0, 1). */
  random: () => number
}

export interface Planned {
  client: string
  source: StoredSource
}

interface Line {
  /** What it was opened for; where that changes, it is of no use any more. */
  mark: string
  stop: AbortController
}

/** A line that stood so long was a good one: what breaks it is no sign of trouble. */
const steadyMs = 60_000

/**
 * The lines that are held open to sources which say by themselves that something has come: one for a source, as long as it is read
 * and its last reading was good. What a line misses the schedule finds.
 */
export class Lines {
  private readonly held = new Map<string, Line>()
  private readonly ends = new Map<string, Promise<void>>()

  constructor(private readonly parts: LineParts) {}

  /** Holds a line to each of these sources that has one, and to no other. */
  async hold(planned: readonly Planned[]): Promise<void> {
    const wanted = new Map<string, Planned & { mark: string }>()
    for (const one of planned) {
      const mark = await this.markOf(one)
      if (mark !== null) wanted.set(`${one.client}/${one.source.id}`, { ...one, mark })
    }
    for (const [key, { mark }] of this.held) if (wanted.get(key)?.mark !== mark) this.drop(key)
    for (const [key, one] of wanted) if (!this.held.has(key)) this.open(key, one)
  }

  /** Gives up all of them; those that are wanted then are opened anew. */
  dropAll(): void {
    for (const key of [...this.held.keys()]) this.drop(key)
  }

  async stop(): Promise<void> {
    this.dropAll()
    await Promise.all(this.ends.values())
  }

  /** Null where no line is held to a source. */
  private async markOf({ client, source }: Planned): Promise<string | null> {
    const { connector, healthCode, settings } = source
    const { watch, account } = connectorOf(connector)
    if (!watch || !account || !goodCodes.some((code) => code === healthCode)) return null
    const values = findAccount(await this.parts.workspace.clients.reading(client), account.kind)
    return values && JSON.stringify([connector, settings, values])
  }

  private drop(key: string): void {
    this.held.get(key)?.stop.abort()
    this.held.delete(key)
  }

  private open(key: string, { client, source, mark }: Planned & { mark: string }): void {
    const stop = new AbortController()
    this.held.set(key, { mark, stop })
    // Never two to one source: the one before has to be down.
    const before = this.ends.get(key)
    const end = Promise.resolve(before)
      .then(() => this.keep(client, source, stop.signal))
      .finally(() => {
        if (this.ends.get(key) === end) this.ends.delete(key)
      })
    this.ends.set(key, end)
  }

  /** Opens a line again and again, after a while that grows, until it is given up. */
  private async keep(client: string, source: StoredSource, signal: AbortSignal): Promise<void> {
    const { workspace, onNews, random } = this.parts
    const tell = newsKeeper(() => onNews(client, source.id), signal)
    for (let failures = 0; !signal.aborted; failures += 1) {
      const openedAt = workspace.now()
      const end = await this.watch(client, source, { signal, tell })
      if (end.kind === 'unwatched') return
      if (workspace.now() - openedAt > steadyMs) failures = 0
      await wait(linePauseMs(end, failures, random()), undefined, { signal }).catch(() => {})
    }
  }

  private async watch(
    client: string,
    { id, connector }: StoredSource,
    { signal, tell }: { signal: AbortSignal; tell: () => void },
  ): Promise<WatchEnd> {
    try {
      const reading = await this.parts.readingFor(client, id, signal)
      return (await connectorOf(connector).watch?.(reading, tell)) ?? { kind: 'unwatched' }
    } catch (error) {
      if (!signal.aborted) console.error(`the line to source ${id} of ${client} failed`, error)
      return { kind: 'unreachable', reason: 'line', status: null }
    }
  }
}
