/** What a query says, as a tree; the one form from which come SQL, predicates of rules, chips and the text itself. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and'; parts: Query[] }
  | { kind: 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | TextQuery
  | FieldQuery

export interface TextQuery {
  kind: 'text'
  text: string
  /** Quoted: the words as they stand; else a word also finds longer words that begin with it. */
  isExact: boolean
}

export interface FieldQuery {
  kind: 'field'
  field: FieldName
  operator: Operator
  /** Any of these; at least one. */
  values: string[]
}

export const operators = [':', '=', '<', '<=', '>', '>='] as const
export type Operator = (typeof operators)[number]

export const fieldNames = [
  'is',
  'answered',
  'sentiment',
  'complaint',
  'intent',
  'topic',
  'urgency',
  'lang',
  'platform',
  'source',
  'subject',
  'about',
  'author',
  'rating',
  'kind',
  'has',
  'status',
  'clock',
  'promise',
  'recovered',
  'assignee',
  'tag',
  'priority',
  'person',
  'case',
  'opened',
  'answeredin',
  'waiting',
  'weekday',
  'hour',
  'since',
  'until',
  'age',
  'id',
] as const
export type FieldName = (typeof fieldNames)[number]
