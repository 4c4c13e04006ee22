import type { Platform } from '@shared/model/mention'

/** What of a mention says whether its case waits for an answer. */
export interface StandingMention {
  id: number
  publishedAt: number
  firstSeenAt: number
  platform: Platform
  isAnswered: boolean
  /** Null where the source does not say when it was answered. */
  answeredAt: number | null
}

/** Where a case stands by what was written and answered in it. */
export interface Standing {
  firstAnsweredAt: number | null
  answeredAt: number | null
  /** What has waited longest for an answer; null where everything has one. */
  waiting: { kind: 'first' | 'next'; startedAt: number; platform: Platform } | null
}

/**
 * An answer covers all that was written before it, on whatever channel; what comes after it waits anew. `byHandAt`: when
 * the user says that an answer was given where no source shows it.
 */
export function standingOf(mentions: readonly StandingMention[], byHandAt: number | null): Standing {
  const answers = mentions
    .filter(({ isAnswered }) => isAnswered)
    .map((one) => one.answeredAt ?? one.publishedAt)
  if (byHandAt !== null) answers.push(byHandAt)
  const answeredAt = answers.length > 0 ? max(answers) : null
  const oldest = mentions
    .filter(({ isAnswered, publishedAt }) => !isAnswered && (answeredAt === null || publishedAt > answeredAt))
    .reduce<StandingMention | null>(
      (first, one) => (first === null || one.publishedAt < first.publishedAt ? one : first),
      null,
    )
  return {
    firstAnsweredAt: answers.length > 0 ? -max(answers.map((at) => -at)) : null,
    answeredAt,
    waiting: oldest && {
      kind: answeredAt === null ? 'first' : 'next',
      startedAt: oldest.publishedAt,
      platform: oldest.platform,
    },
  }
}

/** Of any number of values, where spreading them as arguments would overflow. */
function max(values: readonly number[]): number {
  return values.reduce((best, one) => Math.max(best, one), -Infinity)
}
