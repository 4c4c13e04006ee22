import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import type { SourceRow } from '@shared/model/source'
import { clientLockPath, clientPath } from '../../../../src/main/engine/clients/client-places'
import { lockClient } from '../../../../src/main/engine/clients/client-lock'
import type { Http } from '../../../../src/main/engine/connectors/http'
import { openEngine } from '../../../../src/main/engine/engine'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { loopbackPolicy } from '../../../helpers/loopback-policy'
import * as answers from '../../../servers/answers'
import { startFeedServer, type FeedServer, type Step } from '../../../servers/feed-server'
import { loginPage, posts, rss } from '../../../servers/feeds'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const start = Date.UTC(2026, 2, 3, 12)

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close()
})

async function serve(...steps: Step[]): Promise<FeedServer> {
  const server = await startFeedServer(...steps)
  closings.push(() => server.close())
  return server
}

/** An engine with one client and a clock that the test sets. */
async function openDesk({ http }: { http?: Http } = {}) {
  const clock = { now: start }
  const test = await openTestEngine({ now: () => clock.now, ...(http && { http }) })
  closings.push(() => test.close())
  const { engine } = test
  const { id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })
  const [subject] = await engine.call('client.subjects', { client })
  if (!subject) throw new Error('the client has no subject')
  const add = async (address: string) => {
    const source = {
      ...{ connector: 'feed', settings: { address }, name: '' },
      ...{ subject: subject.id, intervalMinutes: 30 },
    }
    return (await engine.call('source.add', { client, ...source })).id
  }
  return { ...test, clock, client, add, ...questions(test, client) }
}

function questions({ engine }: TestEngine, client: string) {
  const row = async (source: number): Promise<SourceRow> => {
    const found = (await engine.call('source.list', { client })).find(({ id }) => id === source)
    if (!found) throw new Error(`no source ${source}`)
    return found
  }
  return {
    row,
    collect: async (source: number): Promise<SourceRow> => {
      await engine.call('source.collect', { client, source })
      return row(source)
    },
    mentions: () => engine.call('mention.details', { client, query: '', from: null, limit: 500 }),
    verify: () => engine.call('client.verify', { client }),
  }
}

const eventually = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 20 })

// What a reading leaves in the store.

test('the first reading of a source stores its mentions and says that it reads', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(3))))
  const source = await desk.add(server.url())
  expect(await desk.row(source)).toMatchObject({ health: { code: 'waiting' }, mentionCount: 0 })
  expect(await desk.collect(source)).toMatchObject({
    health: { code: 'reading', since: start },
    mentionCount: 3,
    lastRunAt: start,
    nextRunAt: start + 30 * minuteMs,
    lastRun: { added: 3, duplicate: 0, rejected: 0 },
  })
  expect((await desk.mentions()).map(({ text }) => text)).toEqual(posts(3).map(({ text }) => text))
})

test('a source that has not changed adds nothing', async () => {
  const desk = await openDesk()
  const server = await serve(answers.conditional(rss(posts(3)), '"1"', 'Mon, 02 Mar 2026 10:00:00 GMT'))
  const source = await desk.add(server.url())
  await desk.collect(source)
  desk.clock.now += 30 * minuteMs
  expect(await desk.collect(source)).toMatchObject({
    health: { code: 'reading', since: start },
    mentionCount: 3,
    lastRun: { added: 0, duplicate: 0 },
  })
  expect(server.requests[1]?.headers['if-none-match']).toBe('"1"')
})

test('a source read twenty times in any order holds each mention once', async () => {
  const desk = await openDesk()
  const all = posts(30)
  let run = 0
  const server = await serve((request, response) => {
    run += 1
    const shuffled = all.toSorted((a, b) => hashOf(a.id, run) - hashOf(b.id, run)).slice(run % 7)
    return answers.feed(rss(shuffled))(request, response)
  })
  const source = await desk.add(server.url())
  for (let times = 0; times < 20; times += 1) {
    desk.clock.now += minuteMs
    await Promise.all([desk.collect(source), desk.collect(source)])
  }
  expect(server.requests.length).toBeGreaterThanOrEqual(20)
  expect(await desk.row(source)).toMatchObject({ mentionCount: 30 })
  expect(new Set((await desk.mentions()).map(({ text }) => text)).size).toBe(30)
  expect((await desk.verify()).ok).toBe(true)
})

/** A number that puts ids into another order in each run, the same every time the test is run. */
function hashOf(id: string, run: number): number {
  return [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) * run) % 9973, run)
}

test('an edited post becomes a revision, and a new one is added beside it', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(2))))
  const source = await desk.add(server.url())
  await desk.collect(source)
  const edited = posts(3).map((post) =>
    post.id === 'post-1' ? { ...post, text: 'It has come after all.' } : post,
  )
  server.script(answers.feed(rss(edited)))
  desk.clock.now += 30 * minuteMs
  expect(await desk.collect(source)).toMatchObject({ mentionCount: 3, lastRun: { added: 1, duplicate: 2 } })
  const revised = (await desk.mentions()).find(({ text }) => text === 'It has come after all.')
  expect(revised).toMatchObject({ state: 'edited' })
  const { revisions } = await desk.engine.call('mention.get', { client: desk.client, id: revised?.id ?? 0 })
  expect(revisions.map(({ text }) => text)).toContain(posts(1)[0]?.text)
})

test('a server that dies in the middle leaves the store and the place where we are as they were', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(2)), { etag: '"1"' }), answers.cutShort(rss(posts(9))))
  const source = await desk.add(server.url())
  await desk.collect(source)
  desk.clock.now += 30 * minuteMs
  expect(await desk.collect(source)).toMatchObject({
    health: { code: 'unreachable', data: { reason: 'truncated' } },
    mentionCount: 2,
  })
  server.script(answers.answer(304))
  expect(await desk.collect(source)).toMatchObject({ health: { code: 'reading' } })
  expect(server.requests[2]?.headers['if-none-match']).toBe('"1"')
})

test('a page to sign in where the feed was is shown as a fault, and nothing is lost', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(2))), answers.feed(loginPage))
  const source = await desk.add(server.url())
  await desk.collect(source)
  expect(await desk.collect(source)).toMatchObject({
    health: { code: 'unreadable', data: { found: 'html', reason: 'feed-unknown' } },
    mentionCount: 2,
  })
})

test('a source that has moved for good gets its new address after three readings', async () => {
  const desk = await openDesk()
  const server = await serve(
    answers.routes({ '/old': answers.redirect(301, '/new'), '/new': answers.feed(rss(posts(1))) }),
  )
  const source = await desk.add(server.url('/old'))
  expect((await desk.collect(source)).address).toBe(server.url('/old'))
  await desk.collect(source)
  expect((await desk.collect(source)).address).toBe(server.url('/new'))
  server.requests.length = 0
  expect(await desk.collect(source)).toMatchObject({ health: { code: 'reading' }, mentionCount: 1 })
  expect(server.requests.map(({ path }) => path)).toEqual(['/new'])
})

test('a source that is led to a wrong page does not move there', async () => {
  const desk = await openDesk()
  const server = await serve(
    answers.routes({ '/old': answers.redirect(301, '/login'), '/login': answers.feed(loginPage) }),
  )
  const source = await desk.add(server.url('/old'))
  for (let times = 0; times < 4; times += 1) await desk.collect(source)
  expect(await desk.row(source)).toMatchObject({
    address: server.url('/old'),
    health: { code: 'unreadable' },
  })
})

// When a source is read.

test('a source that is gone is not asked again by itself', async () => {
  const desk = await openDesk()
  const server = await serve(answers.answer(410))
  const source = await desk.add(server.url())
  desk.engine.startSchedule()
  await eventually(async () => expect((await desk.row(source)).health.code).toBe('gone'))
  expect((await desk.row(source)).nextRunAt).toBeNull()
  desk.clock.now += 30 * dayMs
  desk.engine.wake()
  const other = await desk.add((await serve(answers.feed(rss(posts(1))))).url())
  await eventually(async () => expect((await desk.row(other)).health.code).toBe('reading'))
  expect(server.requests).toHaveLength(1)
})

test('a source that asks us to wait is left alone for exactly as long', async () => {
  const desk = await openDesk()
  const server = await serve(answers.answer(429, { 'retry-after': '5400' }), answers.feed(rss(posts(1))))
  const source = await desk.add(server.url())
  expect(await desk.collect(source)).toMatchObject({
    health: { code: 'limited', data: { status: 429, until: start + 90 * minuteMs } },
    nextRunAt: start + 90 * minuteMs,
  })
})

test('a source that stays unreachable is asked more and more rarely, and as usual once it is back', async () => {
  const desk = await openDesk()
  const server = await serve(answers.answer(500))
  const source = await desk.add(server.url())
  const waits: number[] = []
  for (let failures = 0; failures < 9; failures += 1) {
    const { nextRunAt } = await desk.collect(source)
    waits.push((nextRunAt ?? 0) - desk.clock.now)
    desk.clock.now = nextRunAt ?? 0
  }
  for (const [index, widest] of [4000, 8000, 16_000, 32_000].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(2000)
    expect(waits[index]).toBeLessThanOrEqual(widest)
  }
  expect(waits.slice(4)).toEqual([1, 2, 4, 6, 6].map((hours) => hours * hourMs))
  server.script(answers.feed(rss(posts(1))))
  expect((await desk.collect(source)).nextRunAt).toBe(desk.clock.now + 30 * minuteMs)
})

test('after eight hours of sleep each source is read once', async () => {
  const desk = await openDesk()
  const servers = await Promise.all([1, 2, 3].map(() => serve(answers.feed(rss(posts(2))))))
  for (const server of servers) await desk.add(server.url())
  desk.engine.startSchedule()
  const allReadAt = (at: number) =>
    eventually(async () => {
      const rows = await desk.engine.call('source.list', { client: desk.client })
      expect(rows.map(({ lastRunAt }) => lastRunAt)).toEqual([at, at, at])
    })
  await allReadAt(start)
  desk.clock.now += 8 * hourMs
  desk.engine.wake()
  await allReadAt(start + 8 * hourMs)
  desk.engine.wake()
  const rows = await desk.engine.call('source.list', { client: desk.client })
  expect(rows.map(({ nextRunAt }) => nextRunAt)).toEqual(rows.map(() => desk.clock.now + 30 * minuteMs))
  expect(servers.map(({ requests }) => requests.length)).toEqual([2, 2, 2])
})

test('after three days of sleep each source is read once, whatever its interval, and the days are known as slept through', async () => {
  const desk = await openDesk()
  const read: string[] = []
  const intervals = { slow: 24 * 60, fast: 15, usual: 60 }
  for (const [name, intervalMinutes] of Object.entries(intervals)) {
    const server = await serve(async (request, response) => {
      read.push(name)
      await answers.feed(rss(posts(2)))(request, response)
    })
    const source = await desk.add(server.url())
    await desk.engine.call('source.set', { client: desk.client, source, intervalMinutes })
  }
  desk.engine.startSchedule()
  await eventually(() => expect(read).toHaveLength(3))
  await eventually(async () => expect((await desk.mentions()).length).toBe(6))
  read.length = 0
  desk.clock.now += 3 * dayMs
  desk.engine.wake()
  await eventually(() => expect(read).toHaveLength(3))
  expect(read.toSorted()).toEqual(['fast', 'slow', 'usual'])
  expect(await desk.mentions()).toHaveLength(6)
  const file = new Database(clientPath(desk.folder, desk.client), { readonly: true })
  const away = file.prepare('SELECT fromAt, toAt, reason FROM awaySpan').all()
  file.close()
  expect(away).toEqual([{ fromAt: start, toAt: start + 3 * dayMs, reason: 'asleep' }])
})

test('a plan on the clocks of the client moves with them to another zone', async () => {
  const desk = await openDesk()
  const source = await desk.add((await serve(answers.feed(rss(posts(2))))).url())
  const { rules } = await desk.engine.call('clock.get', { client: desk.client })
  const inZone = (timeZone: string) =>
    desk.engine.call('clock.set', {
      ...{ client: desk.client, rules: { ...rules, hours: { ...rules.hours, timeZone } } },
    })
  await inZone('Europe/Madrid')
  await desk.collect(source)
  await desk.engine.call('source.set', { client: desk.client, source, cron: '0 9 * * *' })
  expect((await desk.row(source)).nextRunAt).toBe(Date.UTC(2026, 2, 4, 8))
  await inZone('America/Bogota')
  expect((await desk.row(source)).nextRunAt).toBe(Date.UTC(2026, 2, 3, 14))
})

test('while reading is paused nothing is read by itself, but what is asked for; then all goes on', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(2))))
  const source = await desk.add(server.url())
  await desk.engine.call('collection.pause', { isPaused: true })
  expect(await desk.engine.call('collection.get', {})).toEqual({ isPaused: true })
  desk.engine.startSchedule()
  await desk.collect(source)
  desk.clock.now += 8 * hourMs
  desk.engine.wake()
  // A turn of the loop, in which it would read.
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(server.requests).toHaveLength(1)
  await desk.engine.call('collection.pause', { isPaused: false })
  await eventually(async () => expect((await desk.row(source)).lastRunAt).toBe(start + 8 * hourMs))
  expect(server.requests).toHaveLength(2)
})

test('a clock set back by a day pulls the plan in, and the source is read as if nothing had been', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(2))))
  const source = await desk.add(server.url())
  desk.engine.startSchedule()
  await eventually(async () => expect((await desk.row(source)).lastRunAt).toBe(start))
  desk.clock.now = start - dayMs
  desk.engine.wake()
  await eventually(async () => expect((await desk.row(source)).nextRunAt).toBe(start - dayMs + 30 * minuteMs))
  for (const passed of [10, 20]) {
    desk.clock.now = start - dayMs + passed * minuteMs
    desk.engine.wake()
  }
  desk.clock.now = start - dayMs + 30 * minuteMs
  desk.engine.wake()
  await eventually(async () => expect((await desk.row(source)).lastRunAt).toBe(start - dayMs + 30 * minuteMs))
  expect(server.requests).toHaveLength(2)
  expect(await desk.row(source)).toMatchObject({ mentionCount: 2, nextRunAt: start - dayMs + hourMs })
})

test('a source that is added while others are being read does not wait for the next look', async () => {
  const desk = await openDesk()
  let answerSlow = () => {}
  const slow = await serve(async (request, response) => {
    await new Promise<void>((resolve) => (answerSlow = resolve))
    await answers.feed(rss(posts(1)))(request, response)
  })
  await desk.add(slow.url())
  desk.engine.startSchedule()
  await eventually(() => expect(slow.requests).toHaveLength(1))
  const added = await desk.add((await serve(answers.feed(rss(posts(1))))).url())
  answerSlow()
  await eventually(async () => expect((await desk.row(added)).health.code).toBe('reading'))
})

test('a paused source is not read until it is resumed', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(1))))
  const source = await desk.add(server.url())
  await desk.engine.call('source.pause', { client: desk.client, source, isPaused: true })
  desk.engine.startSchedule()
  const other = await desk.add((await serve(answers.feed(rss(posts(1))))).url())
  await eventually(async () => expect((await desk.row(other)).health.code).toBe('reading'))
  expect(server.requests).toHaveLength(0)
  await desk.engine.call('source.pause', { client: desk.client, source, isPaused: false })
  await eventually(async () => expect((await desk.row(source)).health.code).toBe('reading'))
})

test('one host is never asked twice at once', async () => {
  const desk = await openDesk()
  let underWay = 0
  let most = 0
  const server = await serve(async (request, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setTimeout(resolve, 30))
    underWay -= 1
    await answers.feed(rss(posts(1)))(request, response)
  })
  for (const path of ['/a', '/b', '/c', '/d']) await desk.add(server.url(path))
  await desk.engine.call('source.collect', { client: desk.client })
  expect(server.requests).toHaveLength(4)
  expect(most).toBe(1)
})

test('closing during a slow reading ends at once, and the source is not blamed for it', async () => {
  const http = createHttp({ version: 'test', policy: loopbackPolicy })
  const desk = await openDesk({ http })
  const server = await serve(answers.silence)
  const source = await desk.add(server.url())
  desk.engine.startSchedule()
  await eventually(() => expect(server.requests).toHaveLength(1))
  const begin = performance.now()
  await desk.engine.close()
  expect(performance.now() - begin).toBeLessThan(3000)
  const again = await openEngine({ dataFolder: desk.folder, version: 'test', http, now: () => start })
  closings.push(() => again.close())
  const [row] = await again.call('source.list', { client: desk.client })
  expect(row).toMatchObject({ id: source, health: { code: 'waiting' }, nextRunAt: start, lastRun: null })
})

test('a reading asked for by hand that closing cuts off says so kindly', async () => {
  const desk = await openDesk()
  const server = await serve(answers.silence)
  const source = await desk.add(server.url())
  const answer = desk.engine.answer('source.collect', { client: desk.client, source })
  await eventually(() => expect(server.requests).toHaveLength(1))
  await desk.engine.close()
  expect(await answer).toMatchObject({ ok: false, failure: { code: 'engine-restarted' } })
})

test('a client whose file is in use elsewhere does not keep the others from being read', async () => {
  const desk = await openDesk()
  const server = await serve(answers.feed(rss(posts(1))))
  await desk.add(server.url())
  await desk.engine.close()
  const unlock = lockClient(clientLockPath(desk.folder, desk.client), desk.client)
  closings.push(() => Promise.resolve(unlock()))
  const http = createHttp({ version: 'test', policy: loopbackPolicy })
  const again = await openEngine({ dataFolder: desk.folder, version: 'test', http, now: () => start - dayMs })
  closings.push(() => again.close())
  const other = await again.call('client.create', { name: 'Other', brand: [], competitors: [] })
  const [subject] = await again.call('client.subjects', { client: other.id })
  const source = { connector: 'feed', settings: { address: server.url() }, name: '', intervalMinutes: 30 }
  await again.call('source.add', { client: other.id, ...source, subject: subject?.id ?? 0 })
  again.startSchedule()
  await eventually(async () => {
    expect(await again.call('source.list', { client: other.id })).toMatchObject([
      { health: { code: 'reading' } },
    ])
  })
})
