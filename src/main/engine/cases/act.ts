import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ActResult } from '@shared/contract/cases'
import type { CaseAction } from '@shared/model/case'
import type { ClockRules } from '@shared/model/clock'
import { inTransaction, type WriteDb } from '../db/database'

import * as undo from '../undo/store'
import { applyAction } from './apply-action'
import { recordEvent } from './case-event'
import { refreshCases } from './refresh'
import { findCase } from './store'

/** What every act needs beside the cases themselves. */
export interface Desk {
  db: WriteDb
  rules: ClockRules
  now: number
  device: string
}

/** Whether an act may change queue, clock or urgency, which are then worked out anew from all that was written in a case. */
const movesCase: Record<CaseAction['do'], boolean> = {
  ...{
    resolve: true,
    reopen: true,
    snooze: true,
    unsnooze: true,
    answered: true,
    spam: true,
    priority: true,
  },
  ...{ assign: false, tag: false, note: false, seen: false, remind: false },
}

/** Cases of one transaction: the inbox waits for no more than some hundredths of a second. */
const chunkSize = 500

/**
 * Does one thing with any number of cases, in chunks between which other calls have their turn; all of it is one step of
 * undo. What was opened counts as seen by itself, and is no step: nobody wants that back.
 */
export async function act(
  desk: Desk,
  ids: readonly number[],
  action: CaseAction,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<ActResult> {
  const { db, now } = desk
  let step: number | null = null
  let changed = 0
  // Neighbours share pages of the file, so that each chunk writes fewer of them.
  const inOrder = ids.toSorted((a, b) => a - b)
  for (let from = 0; from < ids.length; from += chunkSize) {
    if (signal?.aborted) return { step, changed, isPartial: true }
    if (from > 0) await nextTurn()
    const chunk = inOrder.slice(from, from + chunkSize)
    inTransaction(db, () => {
      if (isBySeeing(action)) return void (changed += actOnChunk(desk, chunk, action))
      if (step === null) step = undo.beginStep(db, `case.${action.do}`, stepData(action, ids.length), now)
      else undo.resumeStep(db, step)
      changed += actOnChunk(desk, chunk, action)
      undo.endStep(db, step)
    })
    onProgress?.(Math.min(ids.length, from + chunkSize))
  }
  return finished(db, step, changed)
}

function isBySeeing(action: CaseAction): boolean {
  return action.do === 'seen' && action.isSeen
}

/** A step in which nothing changed is none. */
function finished(db: WriteDb, step: number | null, changed: number): ActResult {
  if (step !== null && changed === 0) undo.removeStep(db, step)
  undo.dropOldSteps(db)
  return { step: changed > 0 ? step : null, changed, isPartial: false }
}

/** The same within a transaction of somebody else's; gives how many cases changed. */
export function actOnChunk(
  { db, rules, now, device }: Desk,
  ids: readonly number[],
  action: CaseAction,
  by: object = {},
): number {
  const changed = ids.filter((id) => {
    const held = findCase(db, id)
    return held !== null && held.status !== 'merged' && applyAction(db, held, action, now)
  })
  if (changed.length === 0) return 0
  if (movesCase[action.do]) refreshCases(db, changed, rules, now)
  if (action.do !== 'seen') {
    const { do: what, ...data } = action
    // The note itself stands in its own table, from which it can be erased; the journal keeps that there was one.
    const told = action.do === 'note' ? { length: action.text.length } : data
    recordEvent(db, { event: `case.${what}`, data: { ...told, ...by }, cases: changed, at: now, device })
  }
  return changed.length
}

function stepData(action: CaseAction, count: number): Record<string, string | number> {
  switch (action.do) {
    case 'tag':
      return { count, tag: action.tag, isOn: action.isOn ? 1 : 0 }
    case 'assign':
      return { count, to: action.to ?? '' }
    case 'priority':
      return { count, value: action.value }
    default:
      return { count }
  }
}
