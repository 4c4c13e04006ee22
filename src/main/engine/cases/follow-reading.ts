import type { ClockRules } from '@shared/model/clock'
import type { WriteDb } from '../db/database'
import { assignMention } from './assign-mention'
import { getAssignable } from './assignable-store'
import { refreshCases } from './refresh'
import * as store from './store'
import { caseKindOf } from './worth'

/**
 * After mentions were read (again): what needs an answer now gets its case, and a case that nobody has touched goes when
 * its only mention needs none. What people have worked on stays, whatever a reading says.
 */
export function followReading(
  db: WriteDb,
  mentionIds: Iterable<number>,
  rules: ClockRules,
  now: number,
): void {
  const touched = new Set<number>()
  for (const id of mentionIds) {
    const mention = getAssignable(db, id)
    const held = store.findCaseOf(db, id)
    if (held === null || caseKindOf(mention) !== null || !isUntouched(db, held)) {
      const at = assignMention(db, mention, now)
      if (at !== null) touched.add(at)
    } else {
      store.removeUntouchedCase(db, held)
      touched.delete(held)
    }
  }
  refreshCases(db, touched, rules, now)
}

function isUntouched(db: WriteDb, caseId: number): boolean {
  return (
    store.getCase(db, caseId).isNew === 1 &&
    store.countMentionsOf(db, caseId) === 1 &&
    !store.hasRemarks(db, caseId)
  )
}
