import type { Platform } from '@shared/model/mention'
import type { HealthCode, SourceHealth, SourceRow, SourceRun } from '@shared/model/source'
import { Failure } from '@shared/model/failure'
import { isGoodRun } from './gap-store'
import { prepared, type ReadDb, type WriteDb } from '../db/database'

export interface StoredSource {
  id: number
  identity: string
  connector: string
  platform: Platform
  name: string
  address: string | null
  /** JSON. */
  settings: string
  subjectId: number
  intervalMs: number | null
  pausedAt: number | null
  createdAt: number
  cursor: string
  failures: number
  lastRunAt: number | null
  nextRunAt: number | null
  sweptAt: number | null
  cron: string | null
  healthCode: HealthCode
  healthSince: number
  healthData: string
}

const columns = `id, identity, connector, platform, name, address, settings, subjectId, intervalMs, pausedAt, createdAt, cursor,
  failures, lastRunAt, nextRunAt, sweptAt, cron, healthCode, healthSince, healthData`

export type NewSource = Pick<
  StoredSource,
  'identity' | 'connector' | 'platform' | 'name' | 'address' | 'subjectId' | 'intervalMs' | 'createdAt'
> & { healthCode: HealthCode; nextRunAt: number | null; settings?: string }

export function insertSource(db: WriteDb, source: NewSource): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO source (identity, connector, platform, name, address, settings, subjectId, intervalMs, createdAt,
       nextRunAt, healthCode, healthSince)
     VALUES (:identity, :connector, :platform, :name, :address, :settings, :subjectId, :intervalMs, :createdAt,
       :nextRunAt, :healthCode, :createdAt)`,
  ).run({ settings: '{}', ...source })
  return Number(lastInsertRowid)
}

export function findSourceByIdentity(db: ReadDb, identity: string): StoredSource | undefined {
  return prepared<StoredSource>(db, `SELECT ${columns} FROM source WHERE identity = ?`).get(identity)
}

export function getSource(db: ReadDb, id: number): StoredSource {
  const row = prepared<StoredSource>(db, `SELECT ${columns} FROM source WHERE id = ?`).get(id)
  if (!row) throw new Failure('source-not-found', { source: id })
  return row
}

/** The sources that are read on a schedule and not paused. */
export function listScheduled(db: ReadDb): StoredSource[] {
  return prepared<StoredSource>(
    db,
    `SELECT ${columns} FROM source WHERE intervalMs IS NOT NULL AND pausedAt IS NULL ORDER BY nextRunAt`,
  ).all()
}

export function setPaused(db: WriteDb, id: number, pausedAt: number | null, nextRunAt: number | null): void {
  prepared(db, 'UPDATE source SET pausedAt = ?, nextRunAt = ? WHERE id = ?').run(pausedAt, nextRunAt, id)
}

export interface RunRecord extends SourceRun {
  sourceId: number
  requests: number
  cursor: string
  failures: number
  nextRunAt: number | null
  /** The address after permanent redirects, else as it was. */
  address: string | null
}

/** Keeps how a run went; call it inside the transaction that stores the run's mentions. */
export function saveRun(db: WriteDb, run: RunRecord): void {
  const data = JSON.stringify(run.data)
  const { cursor: _c, failures: _f, nextRunAt: _n, address: _a, ...kept } = run
  prepared(
    db,
    `INSERT INTO sourceRun (sourceId, startedAt, durationMs, code, data, added, duplicate, rejected, requests)
     VALUES (:sourceId, :startedAt, :durationMs, :code, :data, :added, :duplicate, :rejected, :requests)`,
  ).run({ ...kept, data })
  prepared(
    db,
    `UPDATE source SET cursor = ?, failures = ?, nextRunAt = ?, address = ?, lastRunAt = ?,
       healthSince = CASE WHEN healthCode = ? THEN healthSince ELSE ? END, healthCode = ?, healthData = ?
     WHERE id = ?`,
  ).run(
    run.cursor,
    run.failures,
    run.nextRunAt,
    run.address,
    run.startedAt,
    run.code,
    run.startedAt,
    run.code,
    data,
    run.sourceId,
  )
}

/** Plans those anew that stopped for somebody to look at: it has been put right. */
export function planStopped(db: WriteDb, connectors: readonly string[], now: number): void {
  prepared(
    db,
    `UPDATE source SET nextRunAt = ? WHERE nextRunAt IS NULL AND pausedAt IS NULL AND intervalMs IS NOT NULL
       AND connector IN (SELECT value FROM json_each(?))`,
  ).run(now, JSON.stringify(connectors))
}

export function setName(db: WriteDb, id: number, name: string): void {
  prepared(db, 'UPDATE source SET name = ? WHERE id = ?').run(name, id)
}

export function setSchedule(
  db: WriteDb,
  id: number,
  { intervalMs, cron, nextRunAt }: { intervalMs: number; cron: string | null; nextRunAt: number | null },
): void {
  prepared(db, 'UPDATE source SET intervalMs = ?, cron = ?, nextRunAt = ? WHERE id = ?').run(
    ...[intervalMs, cron, nextRunAt, id],
  )
}

export function setNextRun(db: WriteDb, id: number, nextRunAt: number): void {
  prepared(db, 'UPDATE source SET nextRunAt = ? WHERE id = ?').run(nextRunAt, id)
}

type StoredRun = Omit<SourceRun, 'data'> & { data: string }

const runColumns = 'startedAt, durationMs, code, data, added, duplicate, rejected'

export function listRuns(db: ReadDb, sourceId: number, limit: number): SourceRun[] {
  return prepared<StoredRun>(
    db,
    `SELECT ${runColumns} FROM sourceRun WHERE sourceId = ? ORDER BY startedAt DESC LIMIT ?`,
  )
    .all(sourceId, limit)
    .map((run) => ({ ...run, data: JSON.parse(run.data) as SourceRun['data'] }))
}

const dayMs = 86_400_000
const shownDays = 14

/** The sources as the screen shows them, scheduled ones first. */
export function listSources(db: ReadDb, now: number): SourceRow[] {
  const rows = prepared<StoredSource & { mentionCount: number }>(
    db,
    `SELECT ${columns}, (SELECT count(*) FROM mention m WHERE m.sourceId = source.id) AS mentionCount
     FROM source ORDER BY intervalMs IS NULL, name COLLATE NOCASE`,
  ).all()
  return rows.map((row) => ({
    id: row.id,
    connector: row.connector,
    platform: row.platform,
    name: row.name,
    address: row.address,
    subjectId: row.subjectId,
    intervalMs: row.intervalMs,
    cron: row.cron,
    pausedAt: row.pausedAt,
    lastRunAt: row.lastRunAt,
    nextRunAt: row.nextRunAt,
    health: healthOf(row),
    mentionCount: row.mentionCount,
    days: daysOf(db, row, now),
    lastRun: listRuns(db, row.id, 1)[0] ?? null,
  }))
}

function healthOf({ pausedAt, healthCode, healthSince, healthData }: StoredSource): SourceHealth {
  if (pausedAt !== null) return { code: 'paused', since: pausedAt, data: {} }
  return { code: healthCode, since: healthSince, data: JSON.parse(healthData) as SourceHealth['data'] }
}

/** Mentions by day over two weeks. A day on which a scheduled source was not read is null: unknown, not zero. */
function daysOf(db: ReadDb, source: StoredSource, now: number): (number | null)[] {
  const start = Math.floor(now / dayMs) * dayMs - (shownDays - 1) * dayMs
  const counts = byDay(
    prepared<{ day: number; n: number }>(
      db,
      `SELECT id / ${dayMs * 4096} AS day, count(*) AS n FROM mention INDEXED BY mentionBySource
       WHERE sourceId = ? AND id >= ? GROUP BY 1`,
    ).all(source.id, start * 4096),
  )
  const read = byDay(
    prepared<{ day: number; n: number }>(
      db,
      `SELECT startedAt / ${dayMs} AS day, count(*) AS n FROM sourceRun
       WHERE sourceId = ? AND startedAt >= ? AND ${isGoodRun} GROUP BY 1`,
    ).all(source.id, start),
  )
  return Array.from({ length: shownDays }, (_, index) => {
    const day = start / dayMs + index
    const isKnown = source.intervalMs === null || read.has(day) || counts.has(day)
    return isKnown ? (counts.get(day) ?? 0) : null
  })
}

function byDay(rows: { day: number; n: number }[]): Map<number, number> {
  return new Map(rows.map(({ day, n }) => [day, n]))
}
