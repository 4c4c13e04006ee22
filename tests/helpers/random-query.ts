import {
  fieldNames,
  type FieldName,
  type FieldQuery,
  type Query,
  type TextQuery,
} from '@shared/text/query/query'
import type { Seeded } from './seeded'

/** What random queries are made of: words to look for, and values that each field takes. */
export interface QueryParts {
  words: readonly string[]
  phrases: readonly string[]
  values: Record<FieldName, readonly string[]>
}

/** A query as a person could type it: fields, words, phrases, negations and groups, at most `depth` deep. */
export function randomQuery(random: Seeded, parts: QueryParts, depth = 3): Query {
  const roll = random.next()
  if (depth === 0 || roll < 0.45)
    return random.chance(0.4) ? randomText(random, parts) : randomField(random, parts)
  if (roll < 0.6) return { kind: 'not', part: randomQuery(random, parts, depth - 1) }
  const members = Array.from({ length: 2 + random.below(3) }, () => randomQuery(random, parts, depth - 1))
  return { kind: roll < 0.85 ? 'and' : 'or', parts: members }
}

function randomText(random: Seeded, { words, phrases }: QueryParts): TextQuery {
  const isExact = random.chance(0.3)
  return { kind: 'text', text: random.pick(isExact ? phrases : words), isExact }
}

/** Fields that are given one value and compared with it. */
const singleFields: ReadonlySet<FieldName> = new Set([
  'since',
  'until',
  'age',
  'opened',
  'answeredin',
  'waiting',
])

const comparisons = [':', '<', '<=', '>', '>='] as const

function randomField(random: Seeded, { values }: QueryParts): FieldQuery {
  const field = random.pick(fieldNames)
  const isSingle = singleFields.has(field)
  const isComparable = isSingle
    ? field !== 'since' && field !== 'until'
    : field === 'rating' || field === 'urgency'
  const count = isSingle ? 1 : 1 + random.below(3)
  const operator = isComparable ? random.pick(comparisons) : ':'
  return {
    kind: 'field',
    field,
    operator,
    values: Array.from({ length: count }, () => random.pick(values[field])),
  }
}
