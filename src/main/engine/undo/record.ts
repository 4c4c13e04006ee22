import type { UndoStep } from '@shared/contract/undo'
import { inTransaction, type WriteDb } from '../db/database'
import * as store from './store'

/** Does some work in one transaction as a step that can be taken back. */
export function recordStep<T>(
  db: WriteDb,
  { label, data, at }: Omit<UndoStep, 'id'>,
  work: (step: number) => T,
): { step: number; result: T } {
  return inTransaction(db, () => {
    const step = store.beginStep(db, label, data, at)
    const result = work(step)
    store.endStep(db, step)
    store.dropOldSteps(db)
    return { step, result }
  })
}
