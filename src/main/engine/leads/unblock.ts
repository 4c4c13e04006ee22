import type { LeadResult } from '@shared/contract/leads'
import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import type { ReadDb } from '../db/database'
import { recordStep } from '../undo/record'
import { listAccounts, removeBlocked } from './blocked-store'
import { findPerson } from './store'

/** Takes a person off the list, by any of their accounts: what they wrote may be gone. */
export function unblock({ db, now, device }: Desk, author: number): LeadResult {
  const accounts = listAccounts(db, personOf(db, author))
  const { step } = recordStep(db, { label: 'lead.unblock', data: { count: 1 }, at: now }, () => {
    for (const account of accounts) removeBlocked(db, account)
    recordEvent(db, { event: 'lead.unblock', data: { author }, cases: [], at: now, device })
  })
  return { step }
}

function personOf(db: ReadDb, author: number): number {
  const person = findPerson(db, author)
  if (person === null) throw new Failure('person-unknown', { id: author })
  return person
}
