import type { Summary } from '@shared/model/analytics'
import { periodBefore, type Period } from '@shared/model/period'
import type { ReportScore } from '@shared/model/report'

/** The period, the one beside it, and four before that. */
export function scoredPeriods(period: Period, before: Period): Period[] {
  const periods = [period, before]
  while (periods.length < 6) periods.push(periodBefore(periods.at(-1) ?? before))
  return periods
}

/** A column of the scorecard out of the summary of its period. */
export function scoreOf(
  period: Period,
  summary: Summary,
  withinTarget: ReportScore['withinTarget'],
): ReportScore {
  return {
    period,
    mentions: summary.mentions.now,
    complaints: summary.complaints.now,
    answered: summary.answered.now,
    withinTarget,
    firstAnswer: summary.firstAnswer.now,
    promises: { count: summary.promises.now.count, of: summary.promises.now.of },
    recovered: summary.recovered.now,
  }
}

/** Columns before anything was read say nothing: they are left out, but never the period itself and the one beside it. */
export function knownScores(scores: readonly ReportScore[]): ReportScore[] {
  const last = scores.findLastIndex(({ mentions }) => mentions > 0)
  return scores.slice(0, Math.max(2, last + 1))
}
