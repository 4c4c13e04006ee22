import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '@shared/model/failure'
import type { SourceRun } from '@shared/model/source'
import { accessOf } from '../accounts/access-of'
import type { Workspace } from '../clients/workspace'
import { getClockRules } from '../clocks/store'
import type { Account } from '../connectors/account'
import type { Reading } from '../connectors/connector'
import type { Http } from '../connectors/http'
import type { WriteDb } from '../db/database'
import type { Secrets } from '../secrets/secrets'
import { getSource, type StoredSource } from '../sources/store'
import type { Reader } from '../triage/triage'
import { collectSource } from './collect-source'
import { readingOf } from './read-source'
import { turnsOfTheLoop } from './turns'

export interface ReadingsParts {
  workspace: Workspace
  http: Http
  secrets: Secrets
  reader: () => Promise<Reader>
  /** Between two readings of one host. */
  hostPauseMs: number
  random: () => number
}

/** The readings that are under way: no source twice at once, and one host after the other. */
export class Readings {
  private readonly underWay = new Map<string, Promise<SourceRun>>()
  private readonly stops = new Map<string, AbortController>()
  private readonly hosts = new Map<string, Promise<unknown>>()
  private readonly turn = turnsOfTheLoop()

  constructor(
    private readonly parts: ReadingsParts,
    private readonly stopping: AbortSignal,
  ) {
    // Every host has a pause that it ends, and there may be any number of hosts.
    setMaxListeners(0, stopping)
  }

  /** Reads one source now; a reading already under way is joined, not doubled. */
  read(client: string, sourceId: number): Promise<SourceRun> {
    const key = keyOf(client, sourceId)
    const running = this.underWay.get(key)
    if (running) return running
    const stop = new AbortController()
    const signal = AbortSignal.any([this.stopping, stop.signal])
    const run = this.readAfterHost(client, sourceId, signal).finally(() => {
      this.underWay.delete(key)
      this.stops.delete(key)
    })
    this.underWay.set(key, run)
    this.stops.set(key, stop)
    return run
  }

  /** Cuts off a reading that is under way: no line of it is kept, and it goes on from where the one before it ended. */
  cancel(client: string, sourceId: number): void {
    this.stops.get(keyOf(client, sourceId))?.abort(new Failure('reading-stopped'))
  }

  /** Waits for the reading of a source that is under way, if there is one. */
  async ended(client: string, sourceId: number): Promise<void> {
    await this.underWay.get(keyOf(client, sourceId))?.catch(() => {})
  }

  async allEnded(): Promise<void> {
    await Promise.allSettled(this.underWay.values())
  }

  /** What a connector is given to read a source with. */
  async readingFor(client: string, sourceId: number, signal: AbortSignal): Promise<Reading> {
    const { workspace, http } = this.parts
    const db = await workspace.clients.writing(client)
    const { now } = workspace
    return readingOf(getSource(db, sourceId), { http, accessFor: this.accessIn(client, db), now, signal })
  }

  private async readAfterHost(client: string, sourceId: number, signal: AbortSignal): Promise<SourceRun> {
    const db = await this.parts.workspace.clients.writing(client)
    const source = getSource(db, sourceId)
    const host = hostOf(source.address)
    const before = this.hosts.get(host)
    const run = (async () => {
      await before
      return this.collect(client, db, source, signal)
    })()
    this.hosts.set(
      host,
      run.catch(() => {}).then(() => this.pause()),
    )
    return run
  }

  private collect(
    client: string,
    db: WriteDb,
    source: StoredSource,
    signal: AbortSignal,
  ): Promise<SourceRun> {
    const { workspace, http, reader, random } = this.parts
    const { now, device } = workspace
    return collectSource(source, {
      ...{ db, http, reader, now, device, signal, random, turn: this.turn },
      zone: getClockRules(db).hours.timeZone,
      accessFor: this.accessIn(client, db),
    })
  }

  private accessIn(client: string, db: WriteDb) {
    const { workspace, http, secrets } = this.parts
    const { now } = workspace
    return (account: Account) => accessOf({ http, secrets, now }, client, db, account)
  }

  private async pause(): Promise<void> {
    await wait(this.parts.hostPauseMs, undefined, { signal: this.stopping }).catch(() => {})
  }
}

const keyOf = (client: string, sourceId: number) => `${client}/${sourceId}`

function hostOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).host : ''
}
