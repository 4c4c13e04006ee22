import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { getCase } from '../cases/store'
import { findPromises, type FoundPromise } from './find-promises'
import * as store from './store'

/** What of a reply its promises are read from. */
export interface SaidReply {
  id: number
  caseId: number
  text: string
  lang: string | null
  writtenBy: string | null
}

/**
 * Puts the promises of a reply that has just gone out into the ledger, where they wait to be confirmed; to be called once
 * it stands where the customer can read it, within the transaction that says so. What is in the ledger already stays.
 */
export function recordFoundPromises({ db, rules, now, device }: Desk, reply: SaidReply): number {
  if (store.hasPromisesOf(db, reply.id)) return 0
  const found = findPromises(reply.text, reply.lang, now, rules.hours.timeZone)
  if (found.length === 0) return 0
  const { assignee } = getCase(db, reply.caseId)
  for (const { text, who, dueAt } of found) {
    const owner = ownerOf(who, reply.writtenBy, assignee)
    const { id: replyId, caseId } = reply
    store.insertPromise(db, {
      ...{ caseId, replyId, source: 'reply', text, owner, dueAt, status: 'found', createdAt: now },
    })
  }
  recordEvent(db, {
    event: 'promise.found',
    data: { reply: reply.id, count: found.length },
    cases: [reply.caseId],
    at: now,
    device,
  })
  return found.length
}

/** Who is named, who wrote it in the first person, or who looks after the case where "we" promise; nobody for "somebody". */
function ownerOf(who: FoundPromise['who'], writtenBy: string | null, assignee: string | null): string | null {
  switch (who.kind) {
    case 'named':
      return who.name
    case 'writer':
      return writtenBy ?? assignee
    case 'business':
      return assignee
    case 'nobody':
      return null
  }
}
