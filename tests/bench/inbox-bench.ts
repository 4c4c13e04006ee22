import Database from 'better-sqlite3'
import type { Engine } from '../../src/main/engine/engine'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { inboxViews } from '../../src/renderer/features/inbox/views'
import { seeded } from '../helpers/seeded'
import { inMs, line, percentile, timedAsync } from './figures'

const runs = 200
/** Common words, rare ones, several at once, and each with filters. */
const searches = [
  'the',
  'de',
  'la',
  'que',
  'nu',
  'and the',
  'a',
  'VLT-48213',
  '"person_12"',
  'refund',
  'boiler lang:en',
  'de sentiment:negative',
  'the rating<=2',
  'la answered:no about:brand -is:own',
  'que since:90d',
  'the -refund',
  'de platform:google',
  '(refund) OR (the)',
]

/** The inbox's calls over the mentions of one client, each in ms and as a multiple of the plainest read. */
export async function inboxBench(engine: Engine, folder: string, client: string): Promise<string[]> {
  const bare = bareReadMs(folder, client)
  const pages = await pageTimes(
    engine,
    client,
    inboxViews.map(({ query }) => query),
  )
  const found = await pageTimes(engine, client, searches)
  const times = (ms: number) => `${inMs(ms)} = ${(ms / bare).toFixed(0)} × a bare read`
  const [page95, search95] = [percentile(pages.all, 0.95), percentile(found.all, 0.95)]
  return [
    line('bare read: SELECT … WHERE id = ?', `${(bare * 1000).toFixed(1)} µs`),
    line('page of the inbox, p50', times(percentile(pages.all, 0.5))),
    line('page of the inbox, p95', times(page95), { limit: 5, value: page95, unit: 'ms' }),
    line('page of a search, p50', times(percentile(found.all, 0.5))),
    line('page of a search, p95', times(search95), { limit: 10, value: search95, unit: 'ms' }),
    ...slowest(pages.byQuery, 'slowest page'),
    ...slowest(found.byQuery, 'slowest search'),
    ...(await wholeListTimes(engine, client)),
  ]
}

function bareReadMs(folder: string, client: string): number {
  const db = new Database(clientPath(folder, client), { readonly: true })
  const ids = db.prepare<[], number>('SELECT id FROM mention').pluck().all()
  const read = db.prepare(
    'SELECT id, publishedAt, authorName, title, text, sentiment FROM mention WHERE id = ?',
  )
  const random = seeded(7)
  const asked = Array.from({ length: 20_000 }, () => random.pick(ids))
  for (const id of asked.slice(0, 2000)) read.get(id)
  const start = performance.now()
  for (const id of asked) read.get(id)
  const ms = (performance.now() - start) / asked.length
  db.close()
  return ms
}

async function pageTimes(engine: Engine, client: string, queries: readonly string[]) {
  const byQuery = new Map<string, number[]>()
  const random = seeded(11)
  for (const query of queries) {
    const { anchors } = await engine.call('mention.outline', { client, query })
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const from = run % 2 === 0 || anchors.length === 0 ? null : random.pick(anchors)
      times.push((await timedAsync(() => engine.call('mention.page', { client, query, from }))).ms)
    }
    byQuery.set(query, times)
  }
  return { byQuery, all: [...byQuery.values()].flat() }
}

function slowest(byQuery: Map<string, number[]>, what: string): string[] {
  return [...byQuery]
    .map(([query, times]) => ({ query, ms: percentile(times, 0.95) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ query, ms }) => line(`  ${what}, p95: ${query || '(all)'}`, inMs(ms)))
}

/** What the screen asks for once for each list, and may take longer for: the outline, and the counts of the views. */
async function wholeListTimes(engine: Engine, client: string): Promise<string[]> {
  const lines: string[] = []
  for (const query of ['', ...inboxViews.map((view) => view.query).filter(Boolean), 'the', 'de rating<=2']) {
    const { ms, value } = await timedAsync(() => engine.call('mention.outline', { client, query }))
    lines.push(
      line(`outline: ${query || '(all)'}`, `${inMs(ms)} for ${value.total.toLocaleString('en')} mentions`),
    )
  }
  const queries = Object.fromEntries(inboxViews.map(({ name, query }) => [name, query]))
  const { ms } = await timedAsync(() => engine.call('mention.facets', { client, queries }))
  return [...lines, line('facets: the counts of all views', inMs(ms))]
}
