import type { CaseAction } from '@shared/model/case'
import { ruleFuse, type CaseRule, type RuleAction } from '@shared/model/rule'
import { parseQuery } from '@shared/text/query/parse-query'
import { Failure } from '@shared/model/failure'
import { actOnChunk, type Desk } from '../cases/act'
import { findCaseOf } from '../cases/store'
import { findMatching } from './match-store'
import { listRules } from './store'

const hourMs = 3_600_000

/**
 * Applies the rules that are on to mentions that have just come in, in their order; each rule once for each mention, so
 * that rules cannot drive each other round in a circle. More than the fuse lets through is left undone for that rule.
 */
export function applyRules(desk: Desk, mentionIds: readonly number[]): void {
  if (mentionIds.length === 0) return
  const ended = new Set<number>()
  for (const rule of listRules(desk.db).filter(({ isOn }) => isOn)) {
    const found = matching(desk, rule, mentionIds).filter((id) => !ended.has(id))
    if (found.length > ruleFuse) continue
    const cases = [...new Set(found.flatMap((id) => findCaseOf(desk.db, id) ?? []))]
    runOn(desk, rule, cases)
    if (rule.endsHere) for (const id of found) ended.add(id)
  }
}

/** A rule that was saved when its query could be read may name a field that a newer version no longer knows: it then finds nothing. */
function matching({ db, now }: Desk, rule: CaseRule, mentionIds: readonly number[]): number[] {
  try {
    return findMatching(db, parseQuery(rule.query), now, mentionIds)
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}

/** Does all that a rule says with some cases; gives how many changed. */
export function runOn(desk: Desk, rule: CaseRule, cases: readonly number[]): number {
  const by = { rule: rule.id, ruleName: rule.name }
  return rule.actions.reduce(
    (most, action) => Math.max(most, actOnChunk(desk, cases, caseActionOf(action, desk.now), by)),
    0,
  )
}

/** A notice is a reminder of this very moment. */
export function caseActionOf(action: RuleAction, now: number): CaseAction {
  switch (action.do) {
    case 'snooze-for':
      return { do: 'snooze', until: now + action.hours * hourMs }
    case 'notify':
      return { do: 'remind', at: now }
    default:
      return action
  }
}
