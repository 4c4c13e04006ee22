import type { Feelings } from '@shared/model/analytics'
import { prepared } from '../db/database'
import type { Dimension } from './dimension'
import type { Ground, Span } from './ground'

/** What the mentions of some cells count for together. */
export interface Sum extends Feelings {
  mentions: number
  complaints: number
  angry: number
  rated: number
  stars: number
  reach: number
}

const sums = `sum(negative + mixed + neutral + positive) AS mentions, sum(negative) AS negative, sum(mixed) AS mixed,
  sum(neutral) AS neutral, sum(positive) AS positive, sum(complaints) AS complaints, sum(angry) AS angry, sum(rated) AS rated, sum(stars) AS stars,
  sum(reach) AS reach`

const groups = {
  subject: { columns: 'subjectId AS subject', by: 'subjectId' },
  day: { columns: 'day', by: 'day' },
  key: { columns: 'key', by: 'key' },
  subjectKey: { columns: 'subjectId AS subject, key', by: 'subjectId, key' },
  weekdayKey: { columns: '(day + 3) % 7 AS weekday, key', by: '1, key' },
} as const
interface Grouped {
  subject: { subject: number }
  day: { day: number }
  key: { key: number | string }
  subjectKey: { subject: number; key: number | string }
  weekdayKey: { weekday: number; key: number }
}

/** About the client's own brand, or about all that is watched. */
export type About = 'brand' | 'all'

/** The cells of a dimension over a span, added up by one thing. */
export function listSums<By extends keyof typeof groups>(
  { db, cells }: Ground,
  dimension: Dimension,
  span: Span,
  by: By,
  about: About = 'brand',
): (Grouped[By] & Sum)[] {
  const { columns, by: grouped } = groups[by]
  return prepared<Grouped[By] & Sum>(
    db,
    `SELECT ${columns}, ${sums} FROM subject s CROSS JOIN ${cells} c ON c.subjectId = s.id
     WHERE c.dimension = ? AND c.day >= ? AND c.day < ? ${about === 'brand' ? "AND s.kind = 'brand'" : ''}
     GROUP BY ${grouped} HAVING mentions > 0`,
  ).all(dimension, span.fromDay, span.toDay)
}

export const noSum: Sum = {
  ...{ mentions: 0, negative: 0, mixed: 0, neutral: 0, positive: 0 },
  ...{ complaints: 0, angry: 0, rated: 0, stars: 0, reach: 0 },
}

export function added(sums: readonly Sum[]): Sum {
  return sums.reduce(
    (all, one) => ({
      mentions: all.mentions + one.mentions,
      negative: all.negative + one.negative,
      mixed: all.mixed + one.mixed,
      neutral: all.neutral + one.neutral,
      positive: all.positive + one.positive,
      complaints: all.complaints + one.complaints,
      angry: all.angry + one.angry,
      rated: all.rated + one.rated,
      stars: all.stars + one.stars,
      reach: all.reach + one.reach,
    }),
    noSum,
  )
}

/** All mentions about the brand in a span. */
export function totalOf(ground: Ground, span: Span): Sum {
  return added(listSums(ground, 'all', span, 'day'))
}
