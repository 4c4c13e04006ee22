import type { CaseAction } from '@shared/model/case'
import type { WriteDb } from '../db/database'
import { reopened } from './reopened'
import { hasTag, insertNote, setTag, updateCase, type StoredCase } from './store'

/** Does one thing with one case; says whether anything changed. Whoever does something with a case has seen it. */
export function applyAction(db: WriteDb, held: StoredCase, action: CaseAction, now: number): boolean {
  const changes = changesOf(action, held, now)
  if (changes) return setChanged(db, held, changes)
  if (action.do === 'tag') {
    if (hasTag(db, held.id, action.tag) === action.isOn) return false
    setTag(db, held.id, action.tag, action.isOn)
  }
  if (action.do === 'note') insertNote(db, held.id, now, action.text)
  setChanged(db, held, { isNew: 0 })
  return true
}

type Changes = Partial<StoredCase>

/** What an action sets in the case's own row; null for what is kept elsewhere. */
function changesOf(action: CaseAction, held: StoredCase, now: number): Changes | null {
  const seen = { isNew: 0 }
  // Who is worked with again, or is nobody's customer, is not asked whether it is solved.
  const unasked = held.recovery === 'asked' ? { recovery: null, remindAt: null } : {}
  const living = { ...reopened, ...unasked }
  switch (action.do) {
    case 'assign':
      return { ...seen, assignee: action.to }
    case 'priority':
      return { ...seen, priority: action.value }
    case 'snooze':
      return { ...seen, ...living, snoozedUntil: action.until }
    case 'unsnooze':
      return { ...seen, snoozedUntil: null }
    // Whoever is to be reminded has not seen it yet, where a rule does it.
    case 'remind':
      return { remindAt: action.at }
    case 'answered':
      return { ...seen, ...living, answeredByHandAt: action.at ?? now, snoozedUntil: null }
    case 'resolve': {
      const { outcome, cause, askAgainAt } = action
      return {
        ...seen,
        ...living,
        status: 'resolved',
        resolvedAt: now,
        outcome,
        cause,
        snoozedUntil: null,
        remindAt: askAgainAt ?? null,
        ...(askAgainAt !== undefined && { recovery: 'asked' as const }),
      }
    }
    case 'reopen':
      return { ...seen, ...living, snoozedUntil: null }
    case 'spam':
      return {
        ...seen,
        ...living,
        status: 'spam',
        spamReason: action.reason,
        snoozedUntil: null,
        remindAt: null,
      }
    case 'seen':
      return { isNew: action.isSeen ? 0 : 1 }
    case 'tag':
    case 'note':
      return null
  }
}

/** Writes only what differs, so that a step of undo holds no row that stayed as it was. */
function setChanged(db: WriteDb, held: StoredCase, changes: Changes): boolean {
  const differing = Object.entries(changes).filter(
    ([name, value]) => held[name as keyof StoredCase] !== value,
  )
  if (differing.length > 0) updateCase(db, held.id, Object.fromEntries(differing))
  return differing.length > 0
}
