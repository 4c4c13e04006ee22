import { prepared } from '../db/database'
import type { Dimension } from './dimension'
import type { Ground, Span } from './ground'
import { sumHits } from './hit-sums'
import { added, type About, type Grouped, type Sum } from './sums'

const columns: Record<keyof Sum, string> = {
  mentions: 'negative + mixed + neutral + positive',
  ...{ negative: 'negative', mixed: 'mixed', neutral: 'neutral', positive: 'positive' },
  ...{ complaints: 'complaints', angry: 'angry', rated: 'rated', stars: 'stars', reach: 'reach' },
}
const allSums = Object.keys(columns) as readonly (keyof Sum)[]

const groups: Record<keyof Grouped, { told: string; by: string }> = {
  subject: { told: 'subjectId AS subject', by: 'subjectId' },
  day: { told: 'day', by: 'day' },
  key: { told: 'key', by: 'key' },
  subjectKey: { told: 'subjectId AS subject, key', by: 'subjectId, key' },
  weekdayKey: { told: '(day + 3) % 7 AS weekday, key', by: '1, key' },
}

interface Wanted<Name extends keyof Sum> {
  about?: About
  /** A year has nine thousand cells of hours: whoever needs few of their sums names them. */
  sums?: readonly Name[]
}

/** The cells of a dimension over a span, added up by one thing; with a filter what it finds. */
export function listSums<By extends keyof Grouped, Name extends keyof Sum = keyof Sum>(
  ground: Ground,
  dimension: Dimension,
  span: Span,
  by: By,
  { about = 'brand', sums = allSums as readonly never[] }: Wanted<Name> = {},
): (Grouped[By] & Pick<Sum, Name>)[] {
  const name = ['sums', dimension, span.fromDay, span.toDay, by, about, ...sums].join(' ')
  return ground.once(name, () =>
    ground.query === null
      ? sumCells<By, Name>(ground, dimension, span, by, about, sums)
      : sumHits(ground, dimension, span, by, about),
  )
}

function sumCells<By extends keyof Grouped, Name extends keyof Sum>(
  { db }: Ground,
  dimension: Dimension,
  { fromDay, toDay }: Span,
  by: By,
  about: About,
  sums: readonly Name[],
): (Grouped[By] & Pick<Sum, Name>)[] {
  const { told, by: grouped } = groups[by]
  return prepared<Grouped[By] & Pick<Sum, Name>>(
    db,
    `SELECT ${told}, ${sums.map((name) => `sum(${columns[name]}) AS ${name}`).join(', ')}
     FROM subject s CROSS JOIN rollup c ON c.subjectId = s.id
     WHERE c.dimension = ? AND c.day >= ? AND c.day < ? ${about === 'brand' ? "AND s.kind = 'brand'" : ''}
     GROUP BY ${grouped} HAVING sum(${columns.mentions}) > 0`,
  ).all(dimension, fromDay, toDay)
}

/** All mentions about the brand in a span. */
export function totalOf(ground: Ground, span: Span): Sum {
  return added(listSums(ground, 'all', span, 'day'))
}
