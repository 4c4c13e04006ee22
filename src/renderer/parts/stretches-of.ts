import type { Finding, FindingState } from '@shared/model/review'

/** What of a finding says where the text is to be marked, and how. */
export type Marked = Pick<Finding, 'span' | 'state'>

export interface Stretch {
  text: string
  state: FindingState
}

const weight: Record<FindingState, number> = { pass: 0, look: 1, stop: 2 }

/** A text in stretches by the worst that the review says of each; findings that are older than the text are cut to it. */
export function stretchesOf(text: string, findings: readonly Marked[]): Stretch[] {
  const marked = findings.flatMap(({ span, state }) => (span && state !== 'pass' ? [{ span, state }] : []))
  const edges = [...new Set([0, text.length, ...marked.flatMap(({ span }) => span)])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => ({
    text: text.slice(from, edges[index + 1]),
    state: marked
      .filter(({ span: [start, end] }) => start <= from && from < end)
      .reduce<FindingState>((worst, { state }) => (weight[state] > weight[worst] ? state : worst), 'pass'),
  }))
}
