import type { Finding, RuleName } from '@shared/model/review'
import { rulesByWeight } from '@shared/text/review/rules'

export interface RuleMet {
  rule: RuleName
  /** In how many of the answers. */
  met: number
  all: number
}

/** How often each rule was met in a round, the one that was missed most first; a rule that is switched off is neither met nor missed. */
export function rulesMet(answered: readonly (readonly Finding[])[]): RuleMet[] {
  return rulesByWeight
    .map((rule) => metOf(rule, answered))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - b.met - (a.all - a.met))
}

function metOf(rule: RuleName, answered: readonly (readonly Finding[])[]): RuleMet {
  const judged = answered
    .map((findings) => findings.filter((finding) => finding.rule === rule))
    .filter((findings) => findings.length > 0 && findings.every(({ reason }) => reason.code !== 'off'))
  const met = judged.filter((findings) => findings.every(({ state }) => state === 'pass')).length
  return { rule, met, all: judged.length }
}
