import { fork } from 'node:child_process'
import type { Engine } from '../../src/main/engine/engine'
import { CollectCalls, few, wait, type Clock } from './collect-calls'
import { inMs, line, percentile } from './figures'

const hourMs = 3_600_000
const sources = 50
const itemsEach = 200
const items = sources * itemsEach
const ordinaryPasses = 40
const idleMs = 6000
const memoryPasses = { from: 100, to: 1000 }

/** Collecting from many sites that run in another process: what it costs, and what it costs whoever looks at the inbox meanwhile. */
export async function collectBench(engine: Engine, client: string, clock: Clock): Promise<string[]> {
  const child = fork(process.env['ATALAYA_BENCH_SITES'] ?? '', [
    ...[sources, itemsEach, clock.now()].map(String),
  ])
  try {
    return await withSites(new CollectCalls(engine, client, child, clock))
  } finally {
    child.disconnect()
  }
}

async function withSites(calls: CollectCalls): Promise<string[]> {
  await calls.addSources()
  const first = await calls.costOfPass(items)
  const before = await calls.pagesDuring(() => wait(idleMs))
  await calls.grow({ sites: sources, items: itemsEach })
  const busy = percentile(await calls.pagesDuring(() => calls.pass()), 0.95)
  // A page of what all newer mentions are not takes longer the more there are: each pass is beside as many as it has.
  const after = await calls.pagesDuring(() => wait(idleMs))
  // A platform's last minutes are read again each time; so much is not written in them every day.
  calls.goOn(hourMs)
  const ordinary = percentile(await calls.pagesDuring(() => calls.ordinaryPasses(ordinaryPasses)), 0.95)
  const { grown, msPerPass } = await calls.memory(memoryPasses)
  const [idle, idleLater] = [percentile([...before, ...after], 0.95), percentile(after, 0.95)]
  const ratio = (p95: number, rest: number) => `${inMs(p95)} = ${(p95 / rest).toFixed(1)} x idle`
  const cpu = first.cpuMs / items
  const what = `${sources} sources with ${itemsEach} new items each`
  return [
    line(`pass over ${what}`, `${(first.ms / 1000).toFixed(1)} s`),
    line('CPU of the engine for each item', inMs(cpu), { limit: 1, value: cpu, unit: 'ms' }),
    line('page of the inbox while nothing is read, p95', `${inMs(idle)}; after that pass ${inMs(idleLater)}`),
    line('the same during such a pass, p95', ratio(busy, idle), { limit: 2, value: busy / idle, unit: 'x' }),
    line(`the same during passes with ${few.sites * few.items} new items, p95`, ratio(ordinary, idleLater), {
      ...{ limit: 2, value: ordinary / idleLater, unit: 'x' },
    }),
    line('such a pass', inMs(msPerPass)),
    line(`memory, grown from pass ${memoryPasses.from} to ${memoryPasses.to}`, `${grown.all.toFixed(1)} MB`, {
      ...{ limit: 20, value: grown.all, unit: 'MB' },
    }),
    // What is not of it lies outside, where SQLite keeps the pages of a file that grows meanwhile.
    line('  of it the heap of JavaScript', `${grown.heap.toFixed(1)} MB`),
  ]
}
