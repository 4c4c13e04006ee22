import Database from 'better-sqlite3'
import { caseOrders, type CaseAction } from '@shared/model/case'
import type { Engine } from '../../src/main/engine/engine'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { caseQueues } from '../../src/renderer/features/inbox/views'
import { seeded } from '../helpers/seeded'
import { inMs, line, percentile, timedAsync } from './figures'

const runs = 40
const bulk = 10_000
/** Beside a status: common words, rare ones, several at once, and with filters. */
const searches = [
  'the',
  'de',
  'la',
  'que',
  'and the',
  'a',
  'VLT-48213',
  'refund',
  'boiler lang:en',
  'the -refund',
]
const filtered = ['complaint:yes urgency>=60', 'lang:ro', 'tag:warranty', 'assignee:Marta', 'clock:overdue']

/** The calls of cases over one client: pages of the queues, counts, searches, stories, and acts on many. */
export async function casesBench(engine: Engine, folder: string, client: string): Promise<string[]> {
  const db = new Database(clientPath(folder, client), { readonly: true })
  const ids = db.prepare<[], number>("SELECT id FROM caseFile WHERE queue <> 'merged'").pluck().all()
  const largest = 'SELECT id FROM caseFile ORDER BY mentionCount DESC LIMIT 20'
  const large = db.prepare<[], number>(largest).pluck().all()
  db.close()
  const bulkMs = await spread(engine, client, ids)
  const bench = new CaseCalls(engine, client)
  const pages = await bench.pages()
  const found = await bench.searches(searches)
  const narrowed = await bench.searches(filtered)
  const counts = await bench.times(100, () => engine.call('case.counts', { client }))
  const stories = await bench.stories(ids)
  const longStories = await bench.stories(large)
  return [
    line('cases', ids.length.toLocaleString('en')),
    ...barred('page of a queue, all orders', pages, 5),
    ...barred('counts of all queues', new Map([['', counts]]), 10),
    ...barred('search of open cases, first page', found, 10),
    ...barred('open cases by a filter, first page', narrowed, 10),
    ...barred('saga', new Map([['', stories]]), 10),
    line('saga of the twenty largest cases, p95', inMs(percentile(longStories, 0.95))),
    ...barred(
      `act on ${bulk.toLocaleString('en')} cases, median`,
      new Map([['', [percentile(bulkMs, 0.5)]]]),
      2000,
    ),
  ]
}

/** Spreads the cases over the queues, as after some months of work; gives how long each act on ten thousand took. */
async function spread(engine: Engine, client: string, ids: readonly number[]): Promise<number[]> {
  const random = seeded(23)
  const mixed = ids.map((id) => ({ id, at: random.next() })).sort((a, b) => a.at - b.at)
  const part = (from: number, to: number) =>
    mixed.slice(Math.floor(from * ids.length), Math.floor(to * ids.length)).map(({ id }) => id)
  const work: [number[], CaseAction][] = [
    [part(0, 0.45), { do: 'resolve', outcome: 'solved', cause: null }],
    [part(0.45, 0.65), { do: 'answered', at: null }],
    [part(0.65, 0.7), { do: 'snooze', until: Date.now() + 9e9 }],
    [part(0.7, 0.72), { do: 'spam', reason: 'bot' }],
    [part(0.4, 0.75), { do: 'tag', tag: 'warranty', isOn: true }],
    [part(0.7, 0.85), { do: 'assign', to: 'Marta' }],
  ]
  const times: number[] = []
  for (const [some, action] of work)
    for (let from = 0; from < some.length; from += bulk) {
      const target = { ids: some.slice(from, from + bulk) }
      const { ms } = await timedAsync(() => engine.call('case.act', { client, target, action }))
      times.push((ms * bulk) / target.ids.length)
    }
  return times
}

class CaseCalls {
  private readonly random = seeded(29)

  constructor(
    private readonly engine: Engine,
    private readonly client: string,
  ) {}

  async times(count: number, work: () => Promise<unknown>): Promise<number[]> {
    const times: number[] = []
    for (let run = 0; run < count; run += 1) times.push((await timedAsync(work)).ms)
    return times
  }

  async pages(): Promise<Map<string, number[]>> {
    const byQuery = new Map<string, number[]>()
    const { client } = this
    for (const { query } of caseQueues)
      for (const order of caseOrders) {
        const { anchors } = await this.engine.call('case.outline', { client, query, order })
        const from = (run: number) =>
          run % 2 === 0 || anchors.length === 0 ? null : this.random.pick(anchors)
        let run = 0
        const page = () => this.engine.call('case.page', { client, query, order, from: from((run += 1)) })
        byQuery.set(`${query} ${order}`, await this.times(runs, page))
      }
    return byQuery
  }

  async searches(words: readonly string[]): Promise<Map<string, number[]>> {
    const byQuery = new Map<string, number[]>()
    for (const word of words) {
      const query = `status:open ${word}`
      const page = () =>
        this.engine.call('case.page', { client: this.client, query, order: 'clock', from: null })
      byQuery.set(query, await this.times(runs, page))
    }
    return byQuery
  }

  stories(ids: readonly number[]): Promise<number[]> {
    const one = () => this.engine.call('case.get', { client: this.client, case: this.random.pick(ids) })
    return this.times(300, one)
  }
}

/** The figure with its bar, and the three slowest of what it is made of. */
function barred(what: string, byQuery: Map<string, number[]>, limit: number): string[] {
  const value = percentile([...byQuery.values()].flat(), 0.95)
  const slowest = [...byQuery]
    .map(([query, times]) => ({ query, ms: percentile(times, 0.95) }))
    .sort((a, b) => b.ms - a.ms)
    .filter(({ query }) => query !== '')
    .slice(0, 3)
  return [
    line(byQuery.has('') ? what : `${what}, p95`, inMs(value), { limit, value, unit: 'ms' }),
    ...slowest.map(({ query, ms }) => line(`  slowest: ${query}`, inMs(ms))),
  ]
}
