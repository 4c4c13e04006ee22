import type { CaseAction } from '@shared/model/case'
import {
  ruleFuse,
  type CaseRule,
  type NewRule,
  type RuleAction,
  type RuleDoes,
  type RuleTrial,
} from '@shared/model/rule'
import { parseQuery } from '@shared/text/query/parse-query'
import { findCase, hasTag, type StoredCase } from '../cases/store'
import type { ReadDb } from '../db/database'
import { firstIdAt } from '../mentions/mention-id'
import { caseActionOf, readRule } from './apply-rules'
import { listMatchedCases, type MatchedCase } from './match-store'
import { listRules } from './store'

const quarterMs = 91 * 86_400_000
const shownExamples = 50

/** What a rule would have done with what came in during the last quarter; nothing is changed. Throws what its query is refused for. */
export function tryRule(db: ReadDb, rule: NewRule, id: number | undefined, now: number): RuleTrial {
  const since = firstIdAt(now - quarterMs)
  const found = listMatchedCases(db, parseQuery(rule.query), now, since, ruleFuse + 1)
  const changes = found.map((one) => changesOf(db, one.case, rule.actions, now))
  return {
    found: found.length,
    wouldChange: changes.filter((does) => does.length > 0).length,
    isOverFuse: found.length > ruleFuse,
    examples: found
      .slice(0, shownExamples)
      .map(({ mention: _, ...one }, index) => ({ ...one, changes: changes[index] ?? [] })),
    conflicts: conflictsOf(db, rule, id, found, now, since),
  }
}

function changesOf(db: ReadDb, caseId: number, actions: readonly RuleAction[], now: number): RuleDoes[] {
  const held = findCase(db, caseId)
  if (!held) return []
  return actions.flatMap((action) => (wouldChange(db, held, caseActionOf(action, now)) ? [action.do] : []))
}

function wouldChange(db: ReadDb, held: StoredCase, action: CaseAction | null): boolean {
  if (action === null) return held.status === 'open'
  switch (action.do) {
    case 'assign':
      return held.assignee !== action.to
    case 'priority':
      return held.priority !== action.value
    case 'tag':
      return hasTag(db, held.id, action.tag) !== action.isOn
    case 'seen':
      return held.isNew === 1
    default:
      return true
  }
}

/** Other rules that are on and say something else about the same thing of the same cases: the later one would win. */
function conflictsOf(
  db: ReadDb,
  rule: NewRule,
  id: number | undefined,
  found: readonly MatchedCase[],
  now: number,
  since: number,
): RuleTrial['conflicts'] {
  const cases = new Set(found.map((one) => one.case))
  const others = listRules(db).filter((other) => other.isOn && other.id !== id)
  return others.flatMap((other) => {
    const about = contradiction(rule, other)
    const query = readRule(other)
    if (!about || !query) return []
    const matched = listMatchedCases(db, query, now, since, ruleFuse + 1)
    const shared = matched.filter((one) => cases.has(one.case))
    return shared.length > 0 ? [{ id: other.id, name: other.name, shared: shared.length, about }] : []
  })
}

/** What two rules contradict each other in, if anything. */
export function contradiction(one: NewRule, other: CaseRule): RuleDoes | null {
  for (const action of one.actions) {
    const against = other.actions.find((its) => its.do === action.do && isOpposite(action, its))
    if (against) return action.do
  }
  return null
}

function isOpposite(one: RuleAction, other: RuleAction): boolean {
  if (one.do === 'tag' && other.do === 'tag')
    return one.tag.toLowerCase() === other.tag.toLowerCase() && one.isOn !== other.isOn
  return JSON.stringify(one) !== JSON.stringify(other) && one.do !== 'tag'
}
