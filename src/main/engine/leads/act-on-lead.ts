import type { LeadResult } from '@shared/contract/leads'
import { Failure } from '@shared/model/failure'
import type { LeadAction } from '@shared/model/lead'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import type { WriteDb } from '../db/database'
import { recordStep } from '../undo/record'
import { blockedTest, insertBlocked, listAccounts, removeBlocked } from './blocked-store'
import type { Candidate } from './candidates-store'
import * as store from './store'

/** Does one thing with a lead, as one step of undo; whom nobody has acted on becomes a lead by it. */
export function actOnLead({ db, now, device }: Desk, mention: number, action: LeadAction): LeadResult {
  const found = store.findCandidate(db, mention)
  if (!found) throw new Failure('lead-not-rival', { mention })
  if (action.do === 'contact') refuseContact(db, found)
  const label = `lead.${action.do}`
  const { step } = recordStep(db, { label, data: { count: 1, ...stepData(action) }, at: now }, () => {
    apply(db, found, action, now)
    // Notes, reasons and messages stay in their own rows, from which they can be erased.
    const to = action.do === 'stage' ? { to: action.to } : {}
    recordEvent(db, { event: label, data: { mention, ...to }, cases: [], at: now, device })
  })
  return { step }
}

function stepData(action: LeadAction): Record<string, string> {
  return action.do === 'stage' ? { to: action.to } : {}
}

/** Never who asked to be left alone; and nobody twice who has not answered. */
function refuseContact(db: WriteDb, found: Candidate): void {
  if (blockedTest(db)(found)) throw new Failure('lead-blocked', { mention: found.mention })
  const isWritten = store.listContacts(db, found.personId).length > 0
  if (isWritten && !store.hasAnswered(db, found.personId))
    throw new Failure('lead-written', { mention: found.mention })
}

function apply(db: WriteDb, found: Candidate, action: LeadAction, now: number): void {
  const { personId, mention: mentionId, authorId, subjectId } = found
  const lead = () =>
    store.findLead(db, mentionId)?.id ?? store.insertLead(db, { mentionId, authorId, subjectId, at: now })
  switch (action.do) {
    case 'stage':
      store.updateLead(db, lead(), { stage: action.to, stageAt: now, reason: action.reason })
      return
    case 'note':
      store.updateLead(db, lead(), { note: action.text })
      return
    case 'basis':
      store.updateLead(db, lead(), { basis: action.text, basisAt: action.text === null ? null : now })
      return
    case 'contact': {
      const id = lead()
      store.insertContact(db, id, action.text, now)
      if (store.findLead(db, mentionId)?.stage === 'new')
        store.updateLead(db, id, { stage: 'answered', stageAt: now, reason: null })
      return
    }
    case 'block':
      for (const account of listAccounts(db, personId)) insertBlocked(db, account, action.reason, now)
      return
    case 'unblock':
      for (const account of listAccounts(db, personId)) removeBlocked(db, account)
      return
  }
}
