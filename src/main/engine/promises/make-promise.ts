import type { PromiseResult } from '@shared/contract/promises'
import type { NewPromise } from '@shared/model/promise'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { refreshCases } from '../cases/refresh'
import { getCase } from '../cases/store'
import { recordStep } from '../undo/record'
import { insertPromise } from './store'

/** Enters a promise that was made elsewhere than in a reply; it is one step of undo. What is marketing belongs to no case. */
export function makePromise({ db, rules, now, device }: Desk, made: NewPromise): PromiseResult {
  const caseId = made.isMarketing ? null : made.case
  if (caseId !== null) getCase(db, caseId)
  const { step, result } = recordStep(db, { label: 'promise.make', data: { count: 1 }, at: now }, () => {
    const { text, owner, dueAt } = made
    const source = made.isMarketing ? 'marketing' : 'hand'
    const id = insertPromise(db, {
      ...{ caseId, replyId: null, source, text, owner, dueAt, status: 'pending', createdAt: now },
    })
    const cases = caseId === null ? [] : [caseId]
    refreshCases(db, cases, rules, now)
    recordEvent(db, { event: 'promise.make', data: { promise: id, dueAt }, cases, at: now, device })
    return id
  })
  return { step, promise: result }
}
