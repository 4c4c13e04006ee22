import type { UndoStep } from '@shared/contract/undo'
import { Failure } from '@shared/model/failure'
import { inTransaction } from '../db/database'
import type { Desk } from '../cases/act'
import { recordEvent } from '../cases/case-event'
import { refreshCases } from '../cases/refresh'
import { findCase } from '../cases/store'
import * as store from './store'

/**
 * Takes back the newest step, or the named one where it is the newest: rows become what they were before it, and what is
 * worked out of them is worked out anew. The journal keeps both the step and its undoing.
 */
export function undoStep({ db, rules, now, device }: Desk, id?: number): UndoStep | null {
  return inTransaction(db, () => {
    const [newest] = store.listSteps(db)
    if (id !== undefined && newest?.id !== id) throw new Failure('undo-not-newest', { step: id })
    if (!newest) return null
    const changes = store.listChanges(db, newest.id)
    // Foreign keys are looked at when all is back in its place: a case may go before its mentions have left it.
    db.pragma('defer_foreign_keys = ON')
    for (const change of changes) store.takeBack(db, change)
    const cases = casesOf(changes).filter((one) => findCase(db, one) !== null)
    refreshCases(db, cases, rules, now)
    recordEvent(db, { event: 'undone', data: { label: newest.label }, cases, at: now, device })
    store.removeStep(db, newest.id)
    return newest
  })
}

/** Every case that a change touched, and those that mentions came from or went to. */
function casesOf(changes: readonly store.UndoChange[]): number[] {
  const ids = changes.flatMap(({ caseId, before }) => [caseId, before?.['caseId'] ?? null])
  return [...new Set(ids.filter((id) => typeof id === 'number'))]
}
