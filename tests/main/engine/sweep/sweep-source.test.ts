import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { reroutedHttp } from '../../../helpers/rerouted-http'
import { startApiServer, type ApiServer } from '../../../servers/api-server'

const hour = 3_600_000

let server: ApiServer
let running: TestEngine
let client: string
let source: number
let now: number
/** The items as the platform holds them: gone ones are null, or say so. */
let items: Record<string, unknown>
let hits: object[]
beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 8)
  items = {}
  server = await startApiServer()
  hits = [1, 2, 3].map((id) => ({
    ...{ objectID: String(id), created_at_i: now / 1000 - id * 60, author: `dana${id}`, story_id: id },
    comment_text: `Velta never answers me. I am very disappointed, this is number ${id}.`,
  }))
  server.on('hn.algolia.com/api/v1/search_by_date', () => ({ json: { hits, nbPages: 1 } }))
  server.on(/^hacker-news[.]firebaseio[.]com/, ({ place }) => ({
    json: items[/(\d+)[.]json$/.exec(place)?.[1] ?? ''] ?? null,
  }))
  running = await openTestEngine({ now: () => now, http: reroutedHttp(server.origin) })
  const { engine } = running
  client = (await engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })).id
  source = (
    await engine.call('source.add', {
      ...{
        client,
        connector: 'hacker-news',
        settings: { words: 'velta' },
        name: 'HN',
        subject: 1,
        intervalMinutes: 30,
      },
    })
  ).id
})
afterEach(async () => {
  await running.close()
  await server.close()
})

const read = () => running.engine.call('source.collect', { client, source })
const states = async () => {
  const found = await running.engine.call('mention.details', { client, query: '', from: null, limit: 10 })
  return Object.fromEntries(found.map(({ externalId, state }) => [externalId, state]))
}
const looked = () => server.requests.filter(({ place }) => place.startsWith('hacker-news')).length

test('what was read some hours ago is looked for again; a deleted one says so at once, a missing one after a second look', async () => {
  await read()
  expect(looked()).toBe(0)
  items = { 1: { id: 1 }, 2: { deleted: true } }
  server.on('hn.algolia.com/api/v1/search_by_date', () => ({ json: { hits: [], nbPages: 0 } }))
  now += 7 * hour
  await read()
  expect(looked()).toBe(3)
  expect(await states()).toEqual({ 1: 'live', 2: 'deleted', 3: 'live' })
  now += hour
  await read()
  expect(looked()).toBe(3)
  now += 6 * hour
  await read()
  expect(await states()).toEqual({ 1: 'live', 2: 'deleted', 3: 'vanished' })
  // Also where the platform lists it again, so that it was seen just now.
  items['3'] = { id: 3 }
  server.on('hn.algolia.com/api/v1/search_by_date', () => ({ json: { hits: hits.slice(2), nbPages: 1 } }))
  now += 7 * hour
  await read()
  expect(await states()).toEqual({ 1: 'live', 2: 'deleted', 3: 'live' })
  expect(await running.engine.call('client.verify', { client })).toMatchObject({ ok: true })
})

test('the story of a case tells that its mention is gone, and keeps its words', async () => {
  await read()
  server.on('hn.algolia.com/api/v1/search_by_date', () => ({ json: { hits: [], nbPages: 0 } }))
  items = { 1: { dead: true }, 2: { id: 2 }, 3: { id: 3 } }
  now += 7 * hour
  await read()
  const { engine } = running
  const rows = await engine.call('case.page', { client, query: 'status:open', from: null })
  const row = rows.find(({ latest }) => latest.excerpt.includes('number 1'))
  const { saga } = await engine.call('case.get', { client, case: row?.id ?? 0 })
  expect(saga).toContainEqual(
    expect.objectContaining({
      event: 'mention.gone',
      data: expect.objectContaining({ state: 'deleted', evidence: 'dead' }) as unknown,
    }),
  )
})

test('a plan in place of an interval is kept, and one that asks too often is refused', async () => {
  const { engine } = running
  await read()
  await engine.call('source.set', { client, source, cron: '0 9 * * *' })
  const [row] = await engine.call('source.list', { client })
  expect(row).toMatchObject({ cron: '0 9 * * *' })
  expect(row?.nextRunAt).toBeGreaterThan(now)
  await expect(engine.call('source.set', { client, source, cron: '* * * * *' })).rejects.toMatchObject({
    code: 'cron-invalid',
  })
  await engine.call('source.set', { client, source, cron: null, intervalMinutes: 60, name: 'Hacker News' })
  expect((await engine.call('source.list', { client }))[0]).toMatchObject({
    ...{ cron: null, intervalMs: hour, name: 'Hacker News' },
  })
})

test('a gap is told with its span and its reason', async () => {
  await read()
  server.faults = [{ status: 502, text: '' }]
  now += hour
  await read()
  now += 4 * hour
  await read()
  expect(await running.engine.call('source.gaps', { client, source })).toEqual([
    { fromAt: now - 5 * hour, toAt: now, reason: 'unreachable' },
  ])
})
