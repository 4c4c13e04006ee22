import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { refreshCases } from '../cases/refresh'
import { updateCase } from '../cases/store'
import { inTransaction } from '../db/database'
import { recordFoundPromises } from '../promises/record-found'
import { getReply, markAnswered, updateReply, type ReplyChanges, type StoredReply } from '../replies/store'
import { nextStep, type Circumstances, type Happening } from './next-step'

/** Writes down what happened to a reply, in one transaction; null where it cannot happen to it any more. */
export function applyHappening(
  desk: Desk,
  id: number,
  happening: Happening,
  circumstances: Omit<Circumstances, 'now'>,
): ReplyChanges | null {
  return inTransaction(desk.db, () => {
    const reply = getReply(desk.db, id)
    const changes = nextStep(reply, happening, { ...circumstances, now: desk.now })
    if (changes === null) return null
    updateReply(desk.db, id, { ...changes, updatedAt: desk.now })
    if (changes.state === 'sent') answerMention(desk, reply)
    if (changes.state !== undefined && changes.state !== 'queued') tell(desk, reply, changes)
    return changes
  })
}

/** From now on the mention is answered, its case waits for the customer, and what was promised stands in the ledger. */
export function answerMention(desk: Desk, reply: StoredReply): void {
  markAnswered(desk.db, reply.mentionId, desk.now, reply.text)
  updateCase(desk.db, reply.caseId, { isNew: 0, snoozedUntil: null })
  recordFoundPromises(desk, reply)
}

/** Into the journal and the story of the case go states, never what a platform's answer may carry of the account. */
export function tell(
  { db, rules, now, device }: Desk,
  { id, caseId, attempts }: StoredReply,
  changes: ReplyChanges,
): void {
  const { state, externalId, url, failure } = changes
  const data = {
    reply: id,
    ...(state === 'sending' && { attempt: attempts + 1 }),
    ...(externalId && { externalId, url: url ?? null }),
    ...((state === 'refused' || state === 'failed') && { reason: failure ?? '' }),
  }
  recordEvent(db, { event: `reply.${state}`, data, cases: [caseId], at: now, device })
  refreshCases(db, [caseId], rules, now)
}
