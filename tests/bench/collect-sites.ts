import { mentionTexts } from '../helpers/mention-csv'
import { benchSite, type BenchSite } from './bench-site'

// The sites that the bench collects from, in a program of their own: what they cost is not counted as the engine's.

/** What the bench tells this program. */
export type ToSites =
  /** So many sites get so many new items each, the newest now. */
  | { kind: 'grow'; sites: number; items: number; now: number }
  /** Asks for a page at such intervals, as the window of the app would from its own process; null: no more. */
  | { kind: 'ask'; everyMs: number | null }

/** What it answers. */
export type FromSites =
  { kind: 'open'; sources: BenchSite['source'][] } | { kind: 'grown' } | { kind: 'asks'; at: number }

const [count = 0, items = 0, now = 0] = process.argv.slice(2).map(Number)
const texts = mentionTexts(3)
const sites: BenchSite[] = []
for (let index = 0; index < count; index += 1) sites.push(await benchSite(index, texts))
let [next, timer] = [0, setInterval(() => {})]
process.on('message', (told: ToSites) => {
  if (told.kind === 'grow') grow(told)
  else ask(told.everyMs)
})
process.on('disconnect', () => process.exit())
for (const site of sites) site.grow(items, now, 3_600_000)
tell({ kind: 'open', sources: sites.map(({ source }) => source) })

function tell(told: FromSites): void {
  process.send?.(told)
}

function grow(told: { sites: number; items: number; now: number }): void {
  for (let left = told.sites; left > 0; left -= 1) sites[next++ % count]?.grow(told.items, told.now, 1000)
  tell({ kind: 'grown' })
}

function ask(everyMs: number | null): void {
  clearInterval(timer)
  if (everyMs === null) return
  timer = setInterval(() => tell({ kind: 'asks', at: performance.timeOrigin + performance.now() }), everyMs)
}
