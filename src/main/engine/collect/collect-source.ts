import { Failure } from '@shared/model/failure'
import type { SourceRun } from '@shared/model/source'
import { refreshed } from '../accounts/refresh'
import type { FormValues } from '@shared/model/form-field'
import { connectorOf } from '../connectors/list'
import type { Access } from '../connectors/access'
import type { Account } from '../connectors/account'
import type { Http } from '../connectors/http'
import type { Cursor, Outcome } from '../connectors/outcome'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { ingest, type IngestResult } from '../mentions/ingest'
import { latestTimes } from '../mentions/latest-store'
import { saveReplyLimit } from '../replies/limit-store'
import { saveRun, type StoredSource } from '../sources/store'
import { mentionReader } from '../triage/client-triage'
import type { Reader } from '../triage/triage'
import { healthOf, quietOf } from './health-of'
import { movedAddress } from './moved-address'
import { nextRunAt } from './next-run-at'

export interface Collecting {
  db: WriteDb
  http: Http
  /** For sources that are read in the name of an account; null where there is none. */
  accessFor: (account: Account) => Promise<Access | null>
  reader: () => Promise<Reader>
  now: () => number
  device: string
  signal: AbortSignal
}

/** Reads one source once and stores what it said, its cursor and its health line in a single transaction. */
export async function collectSource(source: StoredSource, collecting: Collecting): Promise<SourceRun> {
  const { reader, now, signal } = collecting
  const startedAt = now()
  const { outcome, movedTo } = await read(source, collecting, startedAt)
  const loaded = await reader()
  // A reading that we cut off ourselves says nothing about the source, so nothing is written down.
  if (signal.aborted) throw new Failure('engine-restarted')
  return inTransaction(collecting.db, () => store(source, outcome, movedTo, startedAt, loaded, collecting))
}

/** Asks the connector, and notes on the way whether the address has moved for good. */
async function read(source: StoredSource, { http, accessFor, signal, now: clock }: Collecting, now: number) {
  let movedTo: string | null = null
  const noting: Http = async (request) => {
    const answer = await http(request)
    if (request.url === source.address) movedTo = answer.movedTo
    return answer
  }
  const connector = connectorOf(source.connector)
  const { account } = connector
  const access = account && (await accessFor(account))
  const collect = () =>
    connector.collect({
      ...{ http: noting, address: source.address ?? '', access, now, signal },
      settings: JSON.parse(source.settings) as FormValues,
      cursor: JSON.parse(source.cursor) as Cursor,
    })
  const outcome = await collect()
  const isWorthAnother =
    outcome.kind === 'auth-expired' &&
    access !== null &&
    account !== null &&
    (await refreshed({ http, now: clock }, account, access))
  return { outcome: isWorthAnother ? await collect() : outcome, movedTo: movedTo as string | null }
}

function store(
  source: StoredSource,
  outcome: Outcome,
  movedTo: string | null,
  startedAt: number,
  reader: Reader,
  { db, now, device }: Collecting,
): SourceRun {
  const result = ingestOutcome(db, source, outcome, reader, now())
  const state = { intervalMs: source.intervalMs ?? 0, failures: source.failures }
  const { failures, nextRunAt: plannedAt } = nextRunAt(state, outcome, now(), Math.random())
  if ('longestReply' in outcome && outcome.longestReply !== undefined)
    saveReplyLimit(db, source.platform, outcome.longestReply)
  const { code, data } = healthOf(outcome, quietOf(latestTimes(db, source.id, 20), now()))
  const run: SourceRun = { startedAt, durationMs: Math.max(0, now() - startedAt), code, data, ...result }
  const { cursor, address } = after(source, outcome, movedTo)
  saveRun(db, {
    ...run,
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

/** What is remembered for the next run: only a good reading moves the address. */
function after({ cursor }: StoredSource, outcome: Outcome, movedTo: string | null) {
  if (!('cursor' in outcome)) return { cursor, address: null }
  const isGood = outcome.kind === 'read' || outcome.kind === 'unchanged'
  const moved = movedAddress(JSON.parse(cursor) as Cursor, outcome.cursor, isGood ? movedTo : null)
  return { cursor: JSON.stringify(moved.cursor), address: moved.address }
}

function ingestOutcome(
  db: WriteDb,
  source: StoredSource,
  outcome: Outcome,
  reader: Reader,
  now: number,
): { added: number; duplicate: number; rejected: number } {
  if (outcome.kind !== 'read') return { added: 0, duplicate: 0, rejected: 0 }
  const { id: sourceId, platform, subjectId } = source
  const origin = { sourceId, platform, subjectIds: [subjectId], importId: null }
  const batch = outcome.mentions.map((mention) => ({ origin, mention }))
  const { added, revised, duplicate }: IngestResult = ingest(db, batch, mentionReader(db, reader), now)
  return { added, duplicate: duplicate + revised, rejected: 0 }
}
