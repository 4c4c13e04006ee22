import type { MentionExtras } from '@shared/model/mention'
import type { Connector, Reading, RecheckOutcome } from '../connectors/connector'
import { recordEvent } from '../cases/case-event'
import { findCaseOf } from '../cases/store'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { eraseMentions } from '../entries/erase-mentions'
import type { StoredSource } from '../sources/store'
import { judgeCheck, type Seen } from './judge-check'
import { listSought, saveCheck, setState, setSwept, type Sought } from './store'

interface Sweep {
  db: WriteDb
  reading: Reading
  now: () => number
  device: string
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const betweenSweepsMs = 6 * hourMs
const lookBackMs = 30 * dayMs
/** So many requests in one sweep; what is left has its turn in the next one. */
const mostBatches = 3
/** A whole batch that is missing at once is a broken page or credential, not so many deletions. */
const doubtfulFrom = 5

export function isSweepDue({ sweptAt }: StoredSource, { recheck }: Connector, now: number): boolean {
  return recheck !== undefined && (sweptAt === null || now - sweptAt >= betweenSweepsMs)
}

/** Looks for a source's mentions again, right after a reading that showed its credential to work; gives how many have gone. */
export async function sweepSource(source: StoredSource, connector: Connector, sweep: Sweep): Promise<number> {
  const { recheck } = connector
  if (!recheck) return 0
  const { db, now } = sweep
  const at = now()
  const { settings } = sweep.reading
  const atOnce = typeof recheck.atOnce === 'number' ? recheck.atOnce : recheck.atOnce(settings)
  const sought = listSought(db, {
    ...{ source: source.id, since: at - lookBackMs, before: at - betweenSweepsMs },
    limit: atOnce * mostBatches,
  })
  let gone = 0
  for (let start = 0; start < sought.length; start += atOnce) {
    const batch = sought.slice(start, start + atOnce)
    const outcome = await recheck.look(sweep.reading, batch.map(asAsked))
    if (sweep.reading.signal.aborted) return gone
    if (outcome.kind !== 'checked') break
    gone += keepBatch(source, batch, outcome, sweep)
  }
  inTransaction(db, () => setSwept(db, source.id, at))
  return gone
}

function asAsked({ externalId, url, extras }: Sought) {
  const { replyRef = {} } = extras === null ? {} : (JSON.parse(extras) as MentionExtras)
  return { externalId, url, replyRef }
}

function keepBatch(
  source: StoredSource,
  batch: readonly Sought[],
  outcome: Extract<RecheckOutcome, { kind: 'checked' }>,
  { db, now, device }: Sweep,
): number {
  const at = now()
  const isDoubtful = batch.length >= doubtfulFrom && outcome.missing.length === batch.length
  const erased: number[] = []
  const gone = inTransaction(db, () => {
    if (isDoubtful) {
      const data = { source: source.id, missing: batch.length }
      appendJournal(db, { event: 'sweep.doubtful', data }, at, device)
      return 0
    }
    return batch.filter((sought) => keepLook(sought, seenOf(sought, outcome), erased, { db, at, device }))
      .length
  })
  if (erased.length > 0) eraseMentions(db, erased, { reason: 'withdrawn', at, device })
  return gone
}

function seenOf(
  { externalId }: Sought,
  { gone, missing }: Extract<RecheckOutcome, { kind: 'checked' }>,
): Seen {
  const sign = gone.find((one) => one.externalId === externalId)
  if (sign) return { kind: 'gone', evidence: sign.evidence }
  return { kind: missing.includes(externalId) ? 'missing' : 'there' }
}

/** Keeps what a look came to; true where the mention is gone by it. What has to go here too is added to `erased`. */
function keepLook(
  sought: Sought,
  seen: Seen,
  erased: number[],
  { db, at, device }: { db: WriteDb; at: number; device: string },
): boolean {
  const { state, missedAt, isErased } = judgeCheck(sought, seen, at)
  const evidence = seen.kind === 'gone' ? seen.evidence : null
  saveCheck(db, { mentionId: sought.id, checkedAt: at, missedAt, evidence })
  if (state === null || state === sought.state) return false
  setState(db, sought.id, state)
  const isBack = state === 'live'
  const held = findCaseOf(db, sought.id)
  recordEvent(db, {
    event: isBack ? 'mention.back' : 'mention.gone',
    data: { mention: sought.id, state, evidence },
    cases: held === null ? [] : [held],
    at,
    device,
  })
  if (isErased) erased.push(sought.id)
  return !isBack
}
