import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { reroutedHttp } from '../../../helpers/rerouted-http'
import { startApiServer, type ApiServer } from '../../../servers/api-server'

const dayMs = 86_400_000
const start = Date.UTC(2026, 2, 3, 12)
let server: ApiServer
let running: TestEngine
let client: string
let source: number
let now = start
/** What the page says in sum; null where it says nothing. */
let total: object | null

beforeEach(async () => {
  now = start
  server = await startApiServer()
  server.on('velta.example/reviews', () => ({ text: pageOf(total) }))
  running = await openTestEngine({ now: () => now, http: reroutedHttp(server.origin) })
  const { engine } = running
  client = (await engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })).id
  const settings = { address: 'https://velta.example/reviews', language: '', right: 'own' }
  const asked = { connector: 'page', settings, name: 'Velta', subject: 1, intervalMinutes: 1440 }
  source = (await engine.call('source.add', { client, ...asked })).id
})
afterEach(async () => {
  await running.close()
  await server.close()
})

function pageOf(aggregateRating: object | null): string {
  const review = [{ '@type': 'Review', reviewBody: 'Nobody answers.', datePublished: '2026-03-01' }]
  const shop = {
    '@type': 'LocalBusiness',
    name: 'Velta',
    review,
    ...(aggregateRating && { aggregateRating }),
  }
  return `<title>Velta</title><script type="application/ld+json">${JSON.stringify(shop)}</script>`
}

async function readOn(day: number, says: object | null): Promise<void> {
  now = start + day * dayMs
  total = says && { '@type': 'AggregateRating', ...says }
  await running.engine.call('source.collect', { client, source })
}

const readings = () => running.engine.call('source.ratings', { client, source })

test('what a page says in sum is kept when it changes, beside its reviews and not among them', async () => {
  await readOn(0, { ratingValue: '4,3', reviewCount: 120 })
  await readOn(1, { ratingValue: '4.3', reviewCount: 120 })
  await readOn(2, { ratingValue: '4.3', reviewCount: 121 })
  await readOn(3, null)
  await readOn(4, { ratingValue: '4.3', reviewCount: 121 })
  expect(await readings()).toEqual([
    { at: start + 2 * dayMs, value: 4.3, best: 5, count: 121 },
    { at: start, value: 4.3, best: 5, count: 120 },
  ])
  const [row] = await running.engine.call('source.list', { client })
  expect(row?.mentionCount).toBe(1)
  expect(await running.engine.call('client.verify', { client })).toMatchObject({ ok: true, mentions: 1 })
})

test('the ratings of a period begin with what stood when it began', async () => {
  await readOn(0, { ratingValue: 8, bestRating: 10 })
  await readOn(1, { ratingValue: 8.5, bestRating: 10 })
  await readOn(20, { ratingValue: 9, bestRating: 10 })
  await readOn(60, { ratingValue: 2, bestRating: 10 })
  const period = { from: '2026-03-10', to: '2026-03-31' }
  const before = { from: '2026-02-10', to: '2026-03-01' }
  const { asShown } = await running.engine.call('analytics.ratings', {
    ...{ client, period, before, query: 'lang:es', choices: {} },
  })
  expect(asShown).toMatchObject([{ id: source, source: 'Velta', readings: [{ value: 8.5 }, { value: 9 }] }])
  const earlier = await running.engine.call('analytics.ratings', {
    ...{ client, period: before, before, query: '', choices: {} },
  })
  expect(earlier.asShown).toEqual([])
})
