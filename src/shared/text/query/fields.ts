import { priorities } from '../../model/clock'
import { mentionKinds, platforms, sentiments } from '../../model/mention'
import { intents } from '../../model/triage'
import type { FieldName } from './query'
import { spanMs, timeOf } from './query-time'

/** Monday first, as weeks are counted here. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What a field takes: whether it can be compared, and what a good value looks like. */
export interface FieldRule {
  isComparable: boolean
  /** The only values, where they are few; each may be cut short as long as it is clear. */
  choices?: readonly string[]
  accepts?: (value: string) => boolean
  /** An example for the error message. */
  example: string
}

const isNumber = (value: string) => /^\d+([.,]\d+)?$/.test(value)
const isSpan = (value: string) => spanMs(value) !== null
const isTime = (value: string) => timeOf(value, 0) !== null
const isHour = (value: string) => /^([01]?\d|2[0-3])$/.test(value)
const isWord = (value: string) => value.trim() !== ''

export const fieldRules: Record<FieldName, FieldRule> = {
  is: {
    isComparable: false,
    choices: ['unread', 'read', 'own', 'edited', 'new', 'copy'],
    example: 'is:unread',
  },
  answered: { isComparable: false, choices: ['yes', 'no'], example: 'answered:no' },
  sentiment: { isComparable: false, choices: sentiments, example: 'sentiment:negative,mixed' },
  complaint: { isComparable: false, choices: ['yes', 'no'], example: 'complaint:yes' },
  intent: { isComparable: false, choices: intents, example: 'intent:legal' },
  topic: { isComparable: false, accepts: isWord, example: 'topic:delivery' },
  urgency: { isComparable: true, accepts: isNumber, example: 'urgency>=60' },
  lang: { isComparable: false, accepts: (value) => /^[a-z]{2,3}$/i.test(value), example: 'lang:es' },
  platform: { isComparable: false, choices: platforms, example: 'platform:google' },
  source: { isComparable: false, accepts: isWord, example: 'source:trustpilot' },
  subject: { isComparable: false, accepts: isWord, example: 'subject:"Casa Nova"' },
  about: { isComparable: false, choices: ['brand', 'competitor'], example: 'about:brand' },
  author: { isComparable: false, accepts: isWord, example: 'author:"Ana P"' },
  rating: { isComparable: true, accepts: isNumber, example: 'rating<=2' },
  kind: { isComparable: false, choices: mentionKinds, example: 'kind:review' },
  has: {
    isComparable: false,
    choices: ['rating', 'reply', 'link', 'title', 'thread', 'case', 'note', 'promise'],
    example: 'has:reply',
  },
  status: {
    isComparable: false,
    choices: ['open', 'waiting', 'snoozed', 'resolved', 'spam'],
    example: 'status:open',
  },
  clock: { isComparable: false, choices: ['overdue', 'soon', 'running', 'none'], example: 'clock:overdue' },
  promise: { isComparable: false, choices: ['overdue', 'today', 'week', 'none'], example: 'promise:overdue' },
  recovered: { isComparable: false, choices: ['yes', 'no'], example: 'recovered:yes' },
  assignee: { isComparable: false, accepts: isWord, example: 'assignee:"Marta Ibarz"' },
  tag: { isComparable: false, accepts: isWord, example: 'tag:warranty' },
  priority: { isComparable: false, choices: priorities, example: 'priority:high,urgent' },
  person: { isComparable: false, accepts: isWord, example: 'person:"Ana P"' },
  case: { isComparable: false, accepts: (value) => /^\d{1,12}$/.test(value), example: 'case:1284' },
  opened: { isComparable: true, accepts: isTime, example: 'opened>=2026-10-01' },
  answeredin: {
    isComparable: true,
    accepts: (value) => isSpan(value) || value === 'never',
    example: 'answeredin<=30m',
  },
  waiting: { isComparable: true, accepts: isSpan, example: 'waiting>24h' },
  weekday: { isComparable: false, choices: weekdays, example: 'weekday:sat,sun' },
  hour: { isComparable: false, accepts: isHour, example: 'hour:9' },
  since: { isComparable: false, accepts: isTime, example: 'since:7d' },
  until: { isComparable: false, accepts: isTime, example: 'until:2026-10-31' },
  age: { isComparable: true, accepts: isSpan, example: 'age>24h' },
  id: { isComparable: false, accepts: (value) => /^\d{1,16}$/.test(value), example: 'id:7300123' },
}

/** The full form of a value ("neg" → "negative"), or null when the field does not take it. */
export function completeValue(field: FieldName, value: string): string | null {
  const { choices, accepts } = fieldRules[field]
  if (accepts) return accepts(value) ? value : null
  const word = value.toLowerCase()
  if (choices?.includes(word)) return word
  const begun = word === '' ? [] : (choices ?? []).filter((choice) => choice.startsWith(word))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
