import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Engine } from '../../src/main/engine/engine'
import { builtProgram } from '../helpers/built-program'
import { collectedIn, type Collected } from '../helpers/collected'
import { passesInStore, type Passes } from '../helpers/killed-passes'
import { openLoopbackEngine } from '../helpers/loopback-engine'
import { seeded, type Seeded } from '../helpers/seeded'
import { temporaryFolder } from '../helpers/temporary-folder'
import { startGrowingSites, type GrowingSites } from '../servers/growing-sites'
import { firstAt } from '../servers/mastodon-timelines'

// A program reads sources that keep growing, and is killed at some moment of a reading, a hundred times.

const kills = 100
const minuteMs = 60_000
/** More than a platform's overlap, so that what a cursor skips is not read again by luck. */
const betweenPassesMs = 20 * minuteMs
const folder = temporaryFolder()('workspace')
let program: string
let sites: GrowingSites
let onRequest = () => {}
let now = firstAt
/** So long a whole reading takes from its first request on, as far as it is known. */
let wholeMs = 500

beforeAll(async () => {
  sites = await startGrowingSites(() => onRequest())
  program = await builtProgram('killed-collecting')
}, 120_000)
afterAll(() => sites.close())

async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openLoopbackEngine(folder, () => now)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** A client with a source for all that grows, none of them read yet. */
function newClient(): Promise<string> {
  mkdirSync(folder)
  return withEngine(async (engine) => {
    const { id: client } = await engine.call('client.create', {
      name: 'V',
      brand: ['Velta'],
      competitors: [],
    })
    const { instance, token } = sites.account
    const account = { account: 'mastodon', values: { instance }, secrets: { token } }
    await engine.call('account.save', { client, ...account })
    for (const { connector, settings } of sites.sources) {
      const plan = { name: '', subject: 1, intervalMinutes: 15 }
      await engine.call('source.add', { client, connector, settings, ...plan })
    }
    return client
  })
}

/** Sources that have come to the end of a reading. */
const everRead = new Set<number>()

/** Of each source, what readings that were cut have stored without telling: `ahead` of what it remembers, and in all. */
const untold = new Map<number, { ahead: number; all: number }>()

/**
 * What a source holds is what its readings have told, and what it remembers is where that ends. Of many new ones the oldest may be there
 * already when a reading is cut; the next one finds them known.
 */
function expectWhole({ isSound, sources }: Collected): void {
  expect(isSound).toBe(true)
  for (const [index, { held, added, cursor, lastRunAt }] of sources.entries()) {
    const before = untold.get(index) ?? { ahead: 0, all: 0 }
    const all = held.length - added
    const isRead = lastRunAt === now
    if (isRead) everRead.add(index)
    const ahead = isRead ? 0 : before.ahead + all - before.all
    if (isRead) expect(all).toBe(before.all)
    else expect(all).toBeGreaterThanOrEqual(before.all)
    untold.set(index, { ahead, all })
    const known = held.slice(0, held.length - ahead)
    expect(cursor).toMatchObject(sites.sources[index]!.cursorAt(known, lastRunAt ?? 0))
  }
}

interface Killed {
  /** Whether something had been asked already. */
  isCut: boolean
  /** Some of the sources had been read to their end, and others not. */
  isHalfway: boolean
}

/** Lets everything grow and a program read it until it is killed, at a random time after the first request of a reading. */
async function killed(client: string, random: Seeded, passes: Passes): Promise<Killed> {
  for (;;) {
    now += betweenPassesMs
    for (const [index, { grow, most }] of sites.sources.entries()) {
      const count = random.chance(0.1) ? most : random.below(6)
      // A first reading goes back so far and no farther: what was cut in it over and over must not have grown beyond that.
      if (everRead.has(index)) grow(count, now)
    }
    const { isWhole, isCut } = await runFor(passes, random.next() * wholeMs)
    const collected = collectedIn(folder, client)
    expectWhole(collected)
    if (isWhole) continue
    const read = collected.sources.filter(({ lastRunAt }) => lastRunAt === now).length
    return { isCut, isHalfway: read > 0 && read < collected.sources.length }
  }
}

async function runFor(passes: Passes, ms: number): Promise<{ isWhole: boolean; isCut: boolean }> {
  let [askedAt, timer] = [0, setTimeout(() => {})]
  onRequest = () => {
    if (askedAt > 0) return
    askedAt = performance.now()
    timer = setTimeout(() => passes.kill(), ms)
  }
  const isWhole = await passes.run(now)
  clearTimeout(timer)
  // What is always cut short grows behind its back: it is given more time until it has come to its end again.
  wholeMs = isWhole ? (3 * wholeMs + performance.now() - askedAt) / 4 : wholeMs * 1.15
  return { isWhole, isCut: !isWhole && askedAt > 0 }
}

test('a program that is killed a hundred times while it reads loses nothing, doubles nothing and goes on from where it was', async () => {
  const random = seeded(5)
  const client = await newClient()
  for (const { grow, begin } of sites.sources) grow(begin, now)
  const store = passesInStore(program, folder, client)
  onTestFinished(store.close)
  const seen: Killed[] = []
  while (seen.length < kills) seen.push(await killed(client, random, store.take()))
  expect(seen.filter(({ isCut }) => isCut).length).toBeGreaterThan(kills * 0.9)
  expect(seen.filter(({ isHalfway }) => isHalfway).length).toBeGreaterThan(kills / 4)

  onRequest = () => {}
  await withEngine(async (engine) => {
    const collect = async () =>
      (await engine.call('source.collect', { client })).map(({ lastRun }) => lastRun)
    // A backlog may be more than one reading takes, and one reading may find known what was stored when another was cut. The last readings
    // follow close upon each other: what a reading looks for again from time to time was looked for by then.
    now += betweenPassesMs
    for (let quiet = 0; quiet < 2;) {
      const isQuiet = (await collect()).every((run) => run?.added === 0)
      quiet = isQuiet ? quiet + 1 : 0
      now += isQuiet ? 1000 : betweenPassesMs
    }
    const { sources } = collectedIn(folder, client)
    for (const [index, { held }] of sources.entries())
      expect(held.toSorted()).toEqual(sites.sources[index]!.offered().toSorted())
    const report = await engine.call('client.verify', { client })
    expect(report, JSON.stringify(report)).toMatchObject({ ok: true })

    sites.takeAsked()
    now += 1000
    expect((await collect()).map((run) => run?.added)).toEqual(sites.sources.map(() => 0))
    expect(sites.takeAsked()).toEqual(sites.sources.flatMap(({ resumed }) => resumed()).sort())
  })
}, 600_000)
