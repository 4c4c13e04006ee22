import Database from 'better-sqlite3'
import type { Engine } from '../../src/main/engine/engine'
import type { FigureName } from '../../src/main/engine/analytics/figures'
import { clientPath } from '../../src/main/engine/clients/client-places'
import { countHeldInRollups } from '../../src/main/engine/rollups/store'
import { periodBefore, type Period } from '@shared/model/period'
import { dayText } from '@shared/text/hours/local-days'
import { inMs, line, percentile, timed, timedAsync } from './figures'

/** The figures of each board, as the window asks for them; words, which are read one by one, apart. */
const boards: Record<string, FigureName[]> = {
  overview: [
    ...(['analytics.summary', 'analytics.volume', 'analytics.firstAnswer', 'analytics.hours'] as const),
    ...(['analytics.topics', 'analytics.voice', 'analytics.ageing', 'analytics.quiet'] as const),
  ],
  volume: ['analytics.summary', 'analytics.volume', 'analytics.ratings', 'analytics.hours'],
  response: ['analytics.summary', 'analytics.firstAnswer', 'analytics.ageing'],
  causes: ['analytics.summary', 'analytics.topics'],
  channels: ['analytics.summary', 'analytics.channels'],
  promises: ['analytics.summary', 'analytics.followThrough'],
  rivals: ['analytics.summary', 'analytics.voice', 'analytics.rivalTopics'],
  consistency: ['analytics.summary', 'analytics.consistency'],
  shelf: ['analytics.summary', 'analytics.shelf'],
  silence: ['analytics.summary', 'analytics.silence'],
}
const filters = [
  'complaint:yes',
  'lang:es',
  'rating<=2',
  'topic:delivery',
  'the',
  'refund',
  '-platform:google urgency>=30',
]
const spans = [30, 90, 365]
/** Of so many the 95th percentile is not just the slowest. */
const overviewRuns = 60
const dayMs = 86_400_000

/** The boards over one client, through the thread that works them out, while the inbox goes on. */
export async function analyticsBench(
  engine: Engine,
  folder: string,
  client: string,
  importMsPerRow: number,
): Promise<string[]> {
  const path = clientPath(folder, client)
  const db = new Database(path)
  const last = db.prepare<[], number>('SELECT max(publishedAt) FROM mention').pluck().get() ?? 0
  const rows = db.prepare<[], number>('SELECT count(*) FROM mention').pluck().get() ?? 0
  const rssBefore = process.memoryUsage().rss
  const show = (name: string, period: Period, query: string) =>
    Promise.all(
      (boards[name] ?? []).map((figure) =>
        engine.call(figure, { client, period, before: periodBefore(period), query }),
      ),
    )
  // Another board before each, so that nothing of it is still there.
  const showAnother = () => show('rivals', periodOf(last, 7), 'is:own')
  const bySpan = new Map<number, number[]>()
  for (const days of spans) {
    const times: number[] = []
    await show('overview', periodOf(last, days), '')
    for (let run = 0; run < overviewRuns; run += 1) {
      await showAnother()
      times.push((await timedAsync(() => show('overview', periodOf(last, days), ''))).ms)
    }
    bySpan.set(days, times)
  }
  const lines = [line('figures over so many mentions', rows.toLocaleString('en'))]
  for (const [days, times] of bySpan) {
    const value = percentile(times, 0.95)
    const rowsMs = plainMs(db, periodOf(last, days))
    lines.push(
      line(
        `overview of ${days} days, p95`,
        `${inMs(value)}; from the rows ${(rowsMs / value).toFixed(1)} × as long`,
        { limit: 30, value, unit: 'ms' },
      ),
    )
  }
  const { filtered, pages } = await withFilters(engine, client, last, { show, showAnother })
  const all = [...filtered.values()].flat()
  const value = percentile(all, 0.95)
  lines.push(line('any board over a filter, read anew, p95', inMs(value), { limit: 400, value, unit: 'ms' }))
  for (const [name, times] of [...filtered]
    .sort((a, b) => percentile(b[1], 0.5) - percentile(a[1], 0.5))
    .slice(0, 4))
    lines.push(line(`  slowest: ${name}`, inMs(percentile(times, 0.5))))
  lines.push(
    line(
      'the same aggregate from the rows, complaint:yes, 365 days',
      inMs(plainMs(db, periodOf(last, 365), 'm.complaint = 1')),
    ),
  )
  const page = percentile(pages, 0.95)
  lines.push(line('page of the inbox meanwhile, p95', inMs(page), { limit: 5, value: page, unit: 'ms' }))
  const grown = (process.memoryUsage().rss - rssBefore) / 1e6
  lines.push(
    line('memory that the process took for it', `${grown.toFixed(0)} MB`, {
      limit: 150,
      value: grown,
      unit: 'MB',
    }),
  )
  const share = (100 * rollupMsPerRow(db)) / importMsPerRow
  lines.push(
    line('share of the rollups in the import', `${share.toFixed(1)} %`, {
      limit: 25,
      value: share,
      unit: '%',
    }),
  )
  db.close()
  return lines
}

interface Shown {
  show: (name: string, period: Period, query: string) => Promise<unknown>
  showAnother: () => Promise<unknown>
}

/** Every board with every filter over a season and a year; the inbox turns its pages until they are done. */
async function withFilters(engine: Engine, client: string, last: number, { show, showAnother }: Shown) {
  const filtered = new Map<string, number[]>()
  const pages: number[] = []
  let isDone = false
  const turnPages = async () => {
    while (!isDone) {
      pages.push((await timedAsync(() => engine.call('mention.page', { client, query: '', from: null }))).ms)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const turning = turnPages()
  for (const days of [90, 365])
    for (const query of filters)
      for (const name of Object.keys(boards)) {
        await showAnother()
        const { ms } = await timedAsync(() => show(name, periodOf(last, days), query))
        const key = `${query}, ${days} days`
        filtered.set(key, [...(filtered.get(key) ?? []), ms])
      }
  isDone = true
  await turning
  return { filtered, pages }
}

function periodOf(last: number, days: number): Period {
  const day = Math.floor(last / dayMs)
  return { from: dayText(day - days + 1), to: dayText(day) }
}

/** What the overview counts, asked of the rows themselves: by day, hour, topic and subject, in the period and the one before. */
function plainMs(db: Database.Database, period: Period, where = '1'): number {
  const [from, to] = [Date.parse(periodBefore(period).from), Date.parse(period.to) + dayMs]
  const counted = `count(*), sum(m.sentiment = 'negative'), sum(m.sentiment = 'positive'), sum(m.complaint)`
  const rows = `FROM mention m JOIN mentionSubject x ON x.mentionId = m.id`
  const within = `WHERE m.id BETWEEN ? AND ? AND m.isOwner = 0 AND ${where}`
  const statements = [
    `SELECT m.publishedAt / 86400000, ${counted} ${rows} ${within} GROUP BY 1`,
    `SELECT m.publishedAt / 3600000 % 24, m.publishedAt / 86400000 % 7, ${counted} ${rows} ${within} GROUP BY 1, 2`,
    `SELECT t.topicId, ${counted} ${rows} JOIN mentionTopic t ON t.mentionId = m.id ${within} GROUP BY 1`,
    `SELECT x.subjectId, ${counted} ${rows} ${within} GROUP BY 1`,
  ].map((sql) => db.prepare(sql))
  const { ms } = timed(() => statements.map((statement) => statement.all(from * 4096, to * 4096)))
  return ms
}

/** What it takes to count the newest mentions in batches, as the import does at the end of each; nothing of it stays. */
function rollupMsPerRow(db: Database.Database): number {
  const [batches, perBatch] = [10, 2000]
  const ids = db
    .prepare<[number], number>('SELECT id FROM mention ORDER BY id DESC LIMIT ?')
    .pluck()
    .all(batches * perBatch)
  const hold = db.prepare('INSERT INTO rollupHeld VALUES (?)')
  db.exec('BEGIN IMMEDIATE')
  const { ms } = timed(() => {
    for (let start = 0; start < ids.length; start += perBatch) {
      for (const id of ids.slice(start, start + perBatch)) hold.run(id)
      countHeldInRollups(db)
    }
  })
  db.exec('ROLLBACK')
  return ms / ids.length
}
