import { failureOf } from '@shared/model/failure'
import type { Delivered } from '@shared/model/report-delivery'
import type { SendOutcome } from '../connectors/sender'
import { inTransaction, type WriteDb } from '../db/database'
import { mailFailure } from './deliver-by-mail'
import { listDelivered, saveDelivered } from './delivery-store'
import { insertCopy } from './store'

/** What a mail's way through the server makes of it. */
export function afterMail(one: Delivered, outcome: SendOutcome): Delivered {
  switch (outcome.kind) {
    case 'sent':
      return { ...one, state: 'done' }
    case 'unknown':
      return cutOff(one)
    case 'retry':
      return { ...one, state: 'waiting', failure: failureOf(mailFailure(outcome.words, 'busy')) }
    case 'refused':
    case 'failed':
      return { ...one, state: 'failed', failure: failureOf(mailFailure(outcome.words)) }
  }
}

/** Nobody knows whether it arrived: a person has to look. */
export function cutOff(one: Delivered): Delivered {
  return { ...one, state: 'unknown', failure: failureOf(mailFailure('lost-answer')) }
}

/** Writes into the report's history what is known to have been mailed to whom. */
export function noteArrived(db: WriteDb, id: number, { place, files }: Delivered, at: number): void {
  inTransaction(db, () => {
    for (const { form, sha256 } of files) insertCopy(db, id, { at, form, sha256, place })
  })
}

/** Keeps how far a report is on one way; the others stay. */
export function saveOne(db: WriteDb, id: number, one: Delivered): void {
  const all = listDelivered(db, id)
  saveDelivered(
    db,
    id,
    all.map((other) => (other.way === one.way ? one : other)),
  )
}
