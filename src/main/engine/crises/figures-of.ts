import type { CrisisFigures } from '@shared/model/crisis'

/** One case that belongs to a crisis: when its person first wrote in it, and when they were first answered. */
export interface AnsweredCase {
  startedAt: number
  answeredAt: number | null
}

/** What a post-mortem tells: how much, when it was worst, how long, and how people were answered. */
export function figuresOf(
  counts: ReadonlyMap<number, number>,
  cases: readonly AnsweredCase[],
  durationMs: number,
): CrisisFigures {
  const hours = [...counts].toSorted(([a], [b]) => a - b)
  const most = Math.max(0, ...hours.map(([, count]) => count))
  const worst = hours.find(([, count]) => count === most)
  const lags = cases.flatMap(({ startedAt, answeredAt }) =>
    answeredAt === null ? [] : [Math.max(0, answeredAt - startedAt)],
  )
  return {
    mentions: hours.reduce((sum, [, count]) => sum + count, 0),
    peak: worst ? { at: worst[0] * 3_600_000, count: worst[1] } : null,
    durationMs,
    cases: cases.length,
    answered: lags.length,
    medianAnswerMs: medianOf(lags),
  }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
