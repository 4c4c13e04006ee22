import type { FormValues } from '@shared/model/form-field'
import { budgetWait } from './budget'
import { refreshed } from '../accounts/refresh'
import type { Access } from '../connectors/access'
import type { Account } from '../connectors/account'
import type { Reading } from '../connectors/connector'
import type { Http } from '../connectors/http'
import { httpFor } from '../connectors/own-network'
import { connectorOf } from '../connectors/list'
import type { Cursor, Outcome } from '../connectors/outcome'
import type { WriteDb } from '../db/database'
import type { StoredSource } from '../sources/store'

export interface ReadParts {
  db: WriteDb
  http: Http
  /** For sources that are read in the name of an account; null where there is none. */
  accessFor: (account: Account) => Promise<Access | null>
  now: () => number
  signal: AbortSignal
  /** Waited for before what holds the thread for a while. */
  turn: () => Promise<void>
}

export interface ReadResult {
  outcome: Outcome
  /** The address after permanent redirects; null where there were none. */
  movedTo: string | null
  requests: number
  /** With what it was read, to be asked for more. */
  reading: Reading
}

/** Asks the connector, and notes on the way how often it asked and whether the address has moved for good. */
export async function readSource(source: StoredSource, parts: ReadParts): Promise<ReadResult> {
  let movedTo: string | null = null
  let requests = 0
  const noting: Http = async (request) => {
    requests += 1
    const answer = await parts.http(request)
    if (request.url === source.address) movedTo = answer.movedTo
    await parts.turn()
    return answer
  }
  const reading = await readingOf(source, { ...parts, http: noting })
  const outcome = await collect(source, reading, parts)
  return { outcome, movedTo, requests, reading }
}

/** With what a source is read as it stands. */
export async function readingOf(
  source: StoredSource,
  { http, accessFor, now, signal }: Omit<ReadParts, 'db' | 'turn'>,
): Promise<Reading> {
  const { account } = connectorOf(source.connector)
  const access = account && (await accessFor(account))
  const settings = JSON.parse(source.settings) as FormValues
  return {
    ...{ http: httpFor(http, settings, access?.values), address: source.address ?? '' },
    ...{ access, settings, now: now(), signal },
    cursor: JSON.parse(source.cursor) as Cursor,
  }
}

/** A token that has just run out is exchanged once, and the reading begun again with the new one. */
async function collect(source: StoredSource, reading: Reading, parts: ReadParts): Promise<Outcome> {
  const { account, collect: read, budget } = connectorOf(source.connector)
  const limit = budget?.(reading.settings)
  const waitUntil = limit ? budgetWait(parts.db, source.connector, limit, reading.now) : null
  if (waitUntil !== null) return { kind: 'quota-exhausted', untilMs: waitUntil, status: 0 }
  const outcome = await read(reading)
  if (outcome.kind !== 'auth-expired' || !account || !reading.access) return outcome
  return (await refreshed(parts, account, reading.access)) ? read(reading) : outcome
}
