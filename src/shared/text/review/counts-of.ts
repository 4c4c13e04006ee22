import type { Finding, FindingState, RuleName } from '../../model/review'

/** How many rules pass of how many, and which of the others stop; each rule counts once, by its worst finding. Never one magic score. */
export interface ReviewCounts {
  passed: number
  looks: number
  stops: number
  all: number
}

const weight: Record<FindingState, number> = { pass: 0, look: 1, stop: 2 }

export function countsOf(findings: readonly Finding[]): ReviewCounts {
  const worst = new Map<RuleName, FindingState>()
  for (const { rule, state } of findings)
    if (weight[state] >= weight[worst.get(rule) ?? 'pass']) worst.set(rule, state)
  const countOf = (wanted: FindingState) => [...worst.values()].filter((state) => state === wanted).length
  return { passed: countOf('pass'), looks: countOf('look'), stops: countOf('stop'), all: worst.size }
}
