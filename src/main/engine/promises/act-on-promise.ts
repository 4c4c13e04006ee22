import type { PromiseResult } from '@shared/contract/promises'
import { Failure } from '@shared/model/failure'
import type { PromiseAction } from '@shared/model/promise'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { refreshCases } from '../cases/refresh'
import type { WriteDb } from '../db/database'
import { recordStep } from '../undo/record'
import { nextStatus } from './states'
import * as store from './store'
import type { StoredPromise } from './store'

/** Does one thing with a promise, as one step of undo; its case is worked out anew and tells of it. */
export function actOnPromise(
  { db, rules, now, device }: Desk,
  id: number,
  action: PromiseAction,
): PromiseResult {
  const label = `promise.${action.do}`
  const { step, result } = recordStep(db, { label, data: { count: 1 }, at: now }, () => {
    const held = store.getPromise(db, id)
    const status = nextStatus(held.status, action.do)
    if (status === null) throw new Failure('promise-move', { status: held.status })
    const counting = apply(db, { ...held, status }, action, now)
    const cases = held.caseId === null ? [] : [held.caseId]
    refreshCases(db, cases, rules, now)
    recordEvent(db, { event: label, data: toldOf(held, action), cases, at: now, device })
    return counting
  })
  return { step, promise: result }
}

/** Gives the promise that counts from now on. */
function apply(
  db: WriteDb,
  { id, status, ...held }: StoredPromise,
  action: PromiseAction,
  now: number,
): number {
  switch (action.do) {
    case 'confirm':
      store.updatePromise(db, id, { status })
      return id
    case 'give':
      store.updatePromise(db, id, { owner: action.to })
      return id
    case 'keep':
      store.updatePromise(db, id, { status, closedAt: now, proof: action.proof })
      return id
    case 'break':
    case 'cancel':
      store.updatePromise(db, id, { status, closedAt: now })
      return id
    case 'move': {
      const { dueAt } = action
      const next = store.insertPromise(db, { ...held, dueAt, status: 'pending', createdAt: now })
      store.updatePromise(db, id, { status, closedAt: now, replacedBy: next })
      return next
    }
  }
}

/** The words of a promise and its proof stay in its own row; the journal keeps which it was, and until when. */
function toldOf({ id, dueAt }: StoredPromise, action: PromiseAction): object {
  switch (action.do) {
    case 'move':
      return { promise: id, from: dueAt, dueAt: action.dueAt }
    case 'give':
      return { promise: id, to: action.to }
    default:
      return { promise: id, dueAt }
  }
}
