import { Failure } from '@shared/model/failure'
import { completeValues, type FormValues } from '@shared/model/form-field'
import { networkIn } from '@shared/model/own-network'
import { findAccount } from '../accounts/store'
import type { Connector } from '../connectors/connector'
import { connectorOf } from '../connectors/list'
import { inTransaction, type ReadDb, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { findSourceByIdentity, insertSource } from '../sources/store'
import { getSubjectId } from '../subjects/store'

export interface NewSourceInput {
  kind: string
  given: FormValues
  name: string
  subject: number
  intervalMinutes: number
}

const minuteMs = 60_000

/** Adds a source and gives its id; it is read as soon as the plan is looked at. Throws where there is one of the same already. */
export function addSource(
  db: WriteDb,
  { kind, given, name, subject, intervalMinutes }: NewSourceInput,
  { now, device }: { now: number; device: string },
): number {
  const connector = connectorOf(kind)
  const { address, settings } = chosenFor(connector, given, db)
  const identity = `${kind}:${address}`
  const known = findSourceByIdentity(db, identity)
  if (known) throw new Failure('source-exists', { name: known.name })
  return inTransaction(db, () => {
    const id = insertSource(db, {
      ...{ identity, connector: kind, platform: connector.platform, address },
      name: name || new URL(address).host,
      settings: JSON.stringify(settings),
      subjectId: getSubjectId(db, subject),
      intervalMs: Math.max(intervalMinutes * minuteMs, connector.shortestIntervalMs),
      ...{ createdAt: now, nextRunAt: now, healthCode: 'waiting' },
    })
    appendJournal(db, { event: 'source.added', data: { id, connector: kind, url: address } }, now, device)
    return id
  })
}

/** What a source is added with; what its connector could not read is refused here, and not at the first reading. */
export function chosenFor(
  { fields, account, addressOf }: Connector,
  given: FormValues,
  db: ReadDb | null,
): { address: string; settings: FormValues } {
  const complete = completeValues(fields, given)
  const settings = complete && { ...complete, ...networkIn(given) }
  const address = settings && addressOf(settings, db && account ? findAccount(db, account.kind) : null)
  if (!settings || !address) throw new Failure('url-invalid', { address: given['address'] ?? '' })
  return { address, settings }
}
