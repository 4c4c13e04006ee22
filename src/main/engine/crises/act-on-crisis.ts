import type { CrisisResult } from '@shared/contract/crises'
import type { CrisisAction } from '@shared/model/crisis'
import { Failure } from '@shared/model/failure'
import type { Desk } from '../cases/act'
import { inTransaction, type WriteDb } from '../db/database'
import { recordStep } from '../undo/record'
import { crisisFigures } from './crisis-figures'
import { noteCrisis } from './note-crisis'
import * as store from './store'
import type { StoredCrisis } from './store'

/** Does one thing in an open room. All can be taken back but decisions, which are only added to. */
export function actOnCrisis(desk: Desk, id: number, action: CrisisAction): CrisisResult {
  const { db, now } = desk
  const room = store.getCrisis(db, id)
  if (room.closedAt !== null) throw new Failure('crisis-closed', { name: room.name })
  if (action.do === 'decide') return decide(desk, room, action)
  const label = `crisis.${action.do}`
  return recordStep(db, { label, data: { name: room.name }, at: now }, () => {
    apply(db, room, action, now)
    noteCrisis(desk, label, { room: id, ...toldOf(action), isDrill: room.drillFrom !== null })
  })
}

function decide(
  desk: Desk,
  room: StoredCrisis,
  { text, by }: Extract<CrisisAction, { do: 'decide' }>,
): CrisisResult {
  const { db, now } = desk
  inTransaction(db, () => {
    const decision = store.insertDecision(db, room.id, { at: clockOf(room, now), by, text })
    noteCrisis(desk, 'crisis.decide', { room: room.id, decision, by, isDrill: room.drillFrom !== null })
  })
  return { step: null }
}

/** In a drill all happens at the hour at which its clock stands. */
export function clockOf({ drillAt, closedAt }: StoredCrisis, now: number): number {
  return drillAt ?? closedAt ?? now
}

function apply(
  db: WriteDb,
  room: StoredCrisis,
  action: Exclude<CrisisAction, { do: 'decide' }>,
  now: number,
): void {
  switch (action.do) {
    case 'tick': {
      const step = store.getStep(db, room.id, action.step)
      store.updateStep(db, { ...step, doneAt: action.isDone ? clockOf(room, now) : null })
      return
    }
    case 'set-step': {
      const { text, owner, dueAt } = action
      if (action.step === null) store.insertStep(db, room.id, { text, owner, dueAt, doneAt: null })
      else store.updateStep(db, { ...store.getStep(db, room.id, action.step), text, owner, dueAt })
      return
    }
    case 'drop-step':
      store.removeStep(db, store.getStep(db, room.id, action.step).id)
      return
    case 'use-statement':
      store.updateCrisis(db, room.id, { statement: action.name })
      return
    case 'close': {
      const { happened, did, changes, by } = action
      const figures = JSON.stringify(crisisFigures(db, room, now))
      store.updateCrisis(db, room.id, { closedAt: now, closedBy: by, happened, did, changes, figures })
    }
  }
}

/** What the journal keeps of an act: which, not its words. */
function toldOf(action: Exclude<CrisisAction, { do: 'decide' }>): Record<string, unknown> {
  switch (action.do) {
    case 'tick':
      return { step: action.step, isDone: action.isDone }
    case 'set-step':
    case 'drop-step':
      return { step: action.step }
    case 'use-statement':
      return { statement: action.name }
    case 'close':
      return { by: action.by }
  }
}
