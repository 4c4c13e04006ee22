import type { ChildProcess } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Engine } from '../../src/main/engine/engine'
import { inboxViews } from '../../src/renderer/features/inbox/views'
import type { FromSites, ToSites } from './collect-sites'
import { timedAsync } from './figures'

/** Of an ordinary pass: most sources have nothing new. */
export const few = { sites: 5, items: 2 }
const betweenPassesMs = 60_000
const pageEveryMs = 20

/** The engine's clock, which the bench may move on. */
export class Clock {
  aheadMs = 0
  readonly now = () => Date.now() + this.aheadMs
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What the bench of collecting does with the engine, and with the sites. */
export class CollectCalls {
  constructor(
    private readonly engine: Engine,
    private readonly client: string,
    private readonly sites: ChildProcess,
    private readonly clock: Clock,
  ) {}

  goOn(ms: number): void {
    this.clock.aheadMs += ms
  }

  async addSources(): Promise<void> {
    const told = await this.heard('open')
    for (const { connector, settings } of told.kind === 'open' ? told.sources : [])
      await this.engine.call('source.add', {
        ...{ client: this.client, connector, settings, name: '', subject: 1, intervalMinutes: 60 },
      })
  }

  async pass(): Promise<number> {
    const read = await this.engine.call('source.collect', { client: this.client })
    const unread = read.filter(({ health }) => health.code !== 'reading')
    if (unread.length > 0) throw new Error(`not read: ${JSON.stringify(unread[0])}`)
    return read.reduce((sum, { lastRun }) => sum + (lastRun?.added ?? 0), 0)
  }

  async costOfPass(items: number): Promise<{ ms: number; cpuMs: number }> {
    // Loads what every reading needs.
    await this.engine.call('triage.quality', { client: this.client })
    const before = process.cpuUsage()
    const { ms, value: added } = await timedAsync(() => this.pass())
    const { user, system } = process.cpuUsage(before)
    if (added !== items) throw new Error(`only ${added} of ${items} items were added`)
    return { ms, cpuMs: (user + system) / 1000 }
  }

  async grow(by: { sites: number; items: number }): Promise<void> {
    const grown = this.heard('grown')
    this.tell({ kind: 'grow', ...by, now: this.clock.now() })
    await grown
  }

  async ordinaryPasses(count: number): Promise<void> {
    for (let pass = 0; pass < count; pass += 1) {
      this.goOn(betweenPassesMs)
      await this.grow(few)
      await this.pass()
    }
  }

  /** How long pages take that another process asks for while something else is done, from its asking to the answer. */
  async pagesDuring(work: () => Promise<unknown>): Promise<number[]> {
    const times: number[] = []
    const answer = (told: FromSites) => {
      if (told.kind === 'asks') void this.page(times.length).then(() => times.push(wallMs() - told.at))
    }
    this.sites.on('message', answer)
    this.tell({ kind: 'ask', everyMs: pageEveryMs })
    await work()
    this.tell({ kind: 'ask', everyMs: null })
    await wait(200)
    this.sites.off('message', answer)
    return times
  }

  /** By how much the process has grown from one pass to another, much later one. */
  async memory({ from, to }: { from: number; to: number }): Promise<{ grown: HeldMb; msPerPass: number }> {
    await this.ordinaryPasses(from)
    const before = heldMb()
    const { ms } = await timedAsync(() => this.ordinaryPasses(to - from))
    const after = heldMb()
    const grown = { all: after.all - before.all, heap: after.heap - before.heap }
    return { grown, msPerPass: ms / (to - from) }
  }

  private page(number: number): Promise<unknown> {
    const query = inboxViews[number % inboxViews.length]?.query ?? ''
    return this.engine.call('mention.page', { client: this.client, query, from: null })
  }

  private tell(told: ToSites): void {
    this.sites.send(told)
  }

  private heard(kind: FromSites['kind']): Promise<FromSites> {
    return new Promise((resolve) => {
      const listen = (told: FromSites) => {
        if (told.kind !== kind) return
        this.sites.off('message', listen)
        resolve(told)
      }
      this.sites.on('message', listen)
    })
  }
}

const wallMs = () => performance.timeOrigin + performance.now()

interface HeldMb {
  /** All that the process has from the system. */
  all: number
  heap: number
}

/** Measured when all that nobody holds any more has been given back. */
function heldMb(): HeldMb {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  for (let turn = 0; turn < 3; turn += 1) collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  return { all: rss / 1e6, heap: heapUsed / 1e6 }
}
