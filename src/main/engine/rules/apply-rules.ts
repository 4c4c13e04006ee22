import type { CaseAction } from '@shared/model/case'
import { ruleFuse, type CaseRule, type RuleAction } from '@shared/model/rule'
import type { Query } from '@shared/text/query/query'
import { parseQuery } from '@shared/text/query/parse-query'
import { Failure } from '@shared/model/failure'
import { actOnChunk, type Desk } from '../cases/act'
import { findCase, findCaseOf } from '../cases/store'
import { appendJournal } from '../journal/store'
import { draftFromTemplate } from './draft-from-template'
import { findMatching } from './match-store'
import { listRules } from './store'

const hourMs = 3_600_000

/**
 * Applies the rules that are on to mentions that have just come in, in their order; each rule once for each mention, so
 * that rules cannot drive each other round in a circle. More than the fuse lets through is left undone for that rule, and
 * the journal says so.
 */
export function applyRules(desk: Desk, mentionIds: readonly number[]): void {
  if (mentionIds.length === 0) return
  const ended = new Set<number>()
  for (const rule of listRules(desk.db).filter(({ isOn }) => isOn)) {
    const found = matching(desk, rule, mentionIds).filter((id) => !ended.has(id))
    if (found.length > ruleFuse) {
      tellFused(desk, rule, found.length)
      continue
    }
    const cases = [...new Set(found.flatMap((id) => findCaseOf(desk.db, id) ?? []))]
    runOn(desk, rule, cases)
    if (rule.endsHere) for (const id of found) ended.add(id)
  }
}

function tellFused({ db, now, device }: Desk, { id, name }: CaseRule, found: number): void {
  appendJournal(db, { event: 'rule.fused', data: { rule: id, name, found } }, now, device)
}

function matching({ db, now }: Desk, rule: CaseRule, mentionIds: readonly number[]): number[] {
  const query = readRule(rule)
  return query ? findMatching(db, query, now, mentionIds) : []
}

/** A rule that was saved when its query could be read may name a field that a newer version no longer knows: it then finds nothing. */
export function readRule({ query }: CaseRule): Query | null {
  try {
    return parseQuery(query)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Does all that a rule says with some cases; gives how many changed. */
export function runOn(desk: Desk, rule: CaseRule, cases: readonly number[]): number {
  const by = { rule: rule.id, ruleName: rule.name }
  return rule.actions.reduce(
    (most, action) => Math.max(most, doAction(desk, action, meantBy(desk, action, cases), by)),
    0,
  )
}

function doAction(desk: Desk, action: RuleAction, cases: readonly number[], by: object): number {
  const act = caseActionOf(action, desk.now)
  if (act) return actOnChunk(desk, cases, act, by)
  return action.do === 'template' ? draftFromTemplate(desk, action.template, cases) : 0
}

/** A snooze is for what is open: by no rule does what was resolved come back. */
function meantBy({ db }: Desk, action: RuleAction, cases: readonly number[]): readonly number[] {
  return action.do === 'snooze-for' ? cases.filter((id) => findCase(db, id)?.status === 'open') : cases
}

/** A notice is a reminder of this very moment; a template is no act on the case itself. */
export function caseActionOf(action: RuleAction, now: number): CaseAction | null {
  switch (action.do) {
    case 'snooze-for':
      return { do: 'snooze', until: now + action.hours * hourMs }
    case 'notify':
      return { do: 'remind', at: now }
    case 'template':
      return null
    default:
      return action
  }
}
