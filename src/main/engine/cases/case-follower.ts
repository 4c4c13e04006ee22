import type { WriteDb } from '../db/database'
import { getClockRules } from '../clocks/store'
import { applyRules } from '../rules/apply-rules'
import { listSubjects } from '../subjects/store'
import { assignMention, type AssignableMention } from './assign-mention'
import { refreshCases } from './refresh'
import { findCaseOf, findCaseOfExternal } from './store'

/** Keeps the cases right while a batch of mentions comes in; all is worked out once, at its end. */
export interface CaseFollower {
  added: (mention: Omit<AssignableMention, 'subjectId'>, subjectIds: readonly number[]) => void
  revised: (mentionId: number) => void
  /** The client's own text answers what stands at its source under that id. */
  answered: (sourceId: number, externalId: string | null) => void
  finish: () => void
}

export function caseFollower(db: WriteDb, now: number, device: string): CaseFollower {
  const brands = new Set(
    listSubjects(db)
      .filter(({ kind }) => kind === 'brand')
      .map(({ id }) => id),
  )
  const touched = new Set<number>()
  const newMentions: number[] = []
  const touch = (id: number | null) => {
    if (id !== null) touched.add(id)
  }
  return {
    added(mention, subjectIds) {
      const subjectId = subjectIds.find((id) => brands.has(id)) ?? null
      touch(assignMention(db, { ...mention, subjectId }, now))
      newMentions.push(mention.id)
    },
    revised: (mentionId) => touch(findCaseOf(db, mentionId)),
    answered(sourceId, externalId) {
      if (externalId !== null) touch(findCaseOfExternal(db, sourceId, externalId))
    },
    finish() {
      const rules = getClockRules(db)
      refreshCases(db, touched, rules, now)
      applyRules({ db, rules, now, device }, newMentions)
    },
  }
}
