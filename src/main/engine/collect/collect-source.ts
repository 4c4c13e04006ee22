import { Failure } from '@shared/model/failure'
import type { SourceRun } from '@shared/model/source'
import { connectorOf } from '../connectors/list'
import type { Cursor, Outcome } from '../connectors/outcome'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import type { IngestResult } from '../mentions/ingest'
import { latestTimes } from '../mentions/latest-store'
import { saveReplyLimit } from '../replies/limit-store'
import { awayWithin, lastGoodRun, saveGap } from '../sources/gap-store'
import { saveRating } from '../sources/rating-store'
import { saveRun, type StoredSource } from '../sources/store'
import { isSweepDue, sweepSource } from '../sweep/sweep-source'
import { mentionReader } from '../triage/client-triage'
import type { Reader } from '../triage/triage'
import { gapBefore } from './gap-before'
import { healthOf, quietOf } from './health-of'
import { movedAddress } from './moved-address'
import { nextRunAt } from './next-run-at'
import { readSource, type ReadParts, type ReadResult } from './read-source'
import { storeInTurns } from './store-in-turns'

export interface Collecting extends ReadParts {
  /** Of the client, by which a source's `cron` goes. */
  zone: string
  reader: () => Promise<Reader>
  device: string
  /** In [0, 1). */
  random: () => number
}

/**
 * Reads one source once and stores what it said; the last of it, its cursor and its health line in a single transaction. After a good
 * reading the mentions whose turn it is are looked for again, as long as the credential is known to work.
 */
export async function collectSource(source: StoredSource, collecting: Collecting): Promise<SourceRun> {
  const { now, signal, turn, db, device } = collecting
  const startedAt = now()
  const result = await readSource(source, collecting)
  await turn()
  const storeLast = await storeMentions(source, result.outcome, collecting)
  // A reading that we cut off ourselves says nothing about the source, so no line of it is written down.
  if (signal.aborted) throw stoppedBy(signal)
  const run = inTransaction(db, () => store(source, result, startedAt, storeLast(), collecting))
  const connector = connectorOf(source.connector)
  if (isGood(result.outcome) && isSweepDue(source, connector, now()))
    await sweepSource(source, connector, { db, now, device, reading: result.reading })
  return run
}

function stoppedBy({ reason }: AbortSignal): Failure {
  return reason instanceof Failure ? reason : new Failure('engine-restarted')
}

function isGood({ kind }: Outcome): boolean {
  return kind === 'read' || kind === 'unchanged'
}

function store(
  source: StoredSource,
  { outcome, movedTo, requests }: ReadResult,
  startedAt: number,
  { added, revised, duplicate }: IngestResult,
  { db, now, device, zone, random }: Collecting,
): SourceRun {
  const result = { added, duplicate: duplicate + revised, rejected: 0 }
  const cron = source.cron === null ? null : { pattern: source.cron, zone }
  const state = { intervalMs: source.intervalMs ?? 0, failures: source.failures, cron }
  const { failures, nextRunAt: plannedAt } = nextRunAt(state, outcome, now(), random())
  if ('longestReply' in outcome && outcome.longestReply !== undefined)
    saveReplyLimit(db, source.platform, outcome.longestReply)
  const { code, data } = healthOf(outcome, quietOf(latestTimes(db, source.id, 20), now()))
  const run: SourceRun = { startedAt, durationMs: Math.max(0, now() - startedAt), code, data, ...result }
  const { cursor, address } = after(source, outcome, movedTo)
  saveGaps(db, source, outcome, startedAt)
  if ('rating' in outcome && outcome.rating) saveRating(db, source.id, startedAt, outcome.rating)
  saveRun(db, {
    ...run,
    requests,
    sourceId: source.id,
    cursor,
    failures,
    nextRunAt: plannedAt,
    address: address ?? source.address,
  })
  if (address !== null) {
    const moved = { source: source.id, from: source.address, to: address }
    appendJournal(db, { event: 'source.moved', data: moved }, now(), device)
  }
  if (result.added > 0 || code !== source.healthCode) {
    appendJournal(db, { event: 'source.read', data: { source: source.id, code, ...result } }, now(), device)
  }
  return run
}

/** Before the run itself is kept: the last good one is the one before it. */
function saveGaps(db: WriteDb, source: StoredSource, outcome: Outcome, now: number): void {
  if (!isGood(outcome)) return
  const last = { goodAt: lastGoodRun(db, source.id), code: source.healthCode, runAt: source.lastRunAt }
  const gap = gapBefore(last, source.intervalMs ?? 0, now)
  const away = gap?.reason === 'away' ? awayWithin(db, gap) : null
  if (gap) saveGap(db, source.id, { ...gap, reason: away?.reason ?? gap.reason })
  if (outcome.kind === 'read' && outcome.isPartial)
    saveGap(db, source.id, { fromAt: last.goodAt ?? now, toAt: now, reason: 'partial' })
}

/** What is remembered for the next run: only a good reading moves the address. */
function after({ cursor }: StoredSource, outcome: Outcome, movedTo: string | null) {
  if (!('cursor' in outcome)) return { cursor, address: null }
  const moved = movedAddress(JSON.parse(cursor) as Cursor, outcome.cursor, isGood(outcome) ? movedTo : null)
  return { cursor: JSON.stringify(moved.cursor), address: moved.address }
}

async function storeMentions(
  source: StoredSource,
  outcome: Outcome,
  { db, now, turn, signal, reader }: Collecting,
): Promise<() => IngestResult> {
  if (outcome.kind !== 'read') return () => ({ added: 0, revised: 0, duplicate: 0 })
  const { id: sourceId, platform, subjectId } = source
  const origin = { sourceId, platform, subjectIds: [subjectId], importId: null }
  const readMention = mentionReader(db, await reader())
  return storeInTurns(outcome.mentions, { db, origin, readMention, now: now(), turn, signal })
}
