import { systemTimeZone } from '@shared/model/clock'
import { dueBounds } from '@shared/text/promises/due-bounds'
import type { FieldQuery, Operator } from '@shared/text/query/query'
import { endOf, spanMs, timeOf } from '@shared/text/query/query-time'
import { anyOf, likeWithin, places, type Condition } from './condition'
import { firstIdAt } from './mention-id'

/** So long before its end a clock counts as about to break. */
const soonMs = 30 * 60_000

/** A condition on a case, of the row `c` of caseFile; null for fields that are about mentions. */
export function caseCondition({ field, operator, values }: FieldQuery, now: number): Condition | null {
  switch (field) {
    case 'status':
      return statusCondition(values)
    case 'clock':
      return anyOf(values.map((value) => clockCondition(value, now)))
    case 'promise':
      return anyOf(values.map((value) => promiseCondition(value, now)))
    case 'recovered':
      return anyOf(
        values.map((value) => ({
          sql: 'c.recovery = ?',
          params: [value === 'yes' ? 'recovered' : 'not-recovered'],
        })),
      )
    case 'assignee':
      return anyOf(values.map(assigneeCondition))
    case 'tag':
      return {
        sql: `EXISTS (SELECT 1 FROM caseTag g WHERE g.caseId = c.id AND g.tag IN (${places(values)}))`,
        params: values,
      }
    case 'priority':
      return { sql: `c.priority IN (${places(values)})`, params: values }
    case 'case':
      return { sql: `c.id IN (${places(values)})`, params: values.map(Number) }
    case 'opened':
      return openedCondition(operator, values[0] ?? '', now)
    case 'answeredin':
      return values[0] === 'never'
        ? { sql: 'c.firstAnsweredAt IS NULL', params: [] }
        : answeredInCondition(operator, spanMs(values[0] ?? '') ?? 0)
    case 'waiting':
      return waitingCondition(operator, now - (spanMs(values[0] ?? '') ?? 0))
    case 'is':
      return values.length === 1 && values[0] === 'new'
        ? { sql: "(c.isNew = 1 AND c.queue = 'unanswered')", params: [] }
        : null
    case 'has':
      return values.length === 1 ? presenceCondition(values[0] ?? '') : null
    default:
      return null
  }
}

/** How long the first answer took, where both moments are known (analytics/first-answer.ts has the same words for it). */
const answerMs = `(CASE WHEN c.isTimed = 1 AND c.firstAnsweredAt > c.firstMentionId / 4096
  THEN c.firstAnsweredAt - c.firstMentionId / 4096 END)`

/** What is not known is neither more nor less. */
function answeredInCondition(operator: Operator, span: number): Condition {
  return { sql: `coalesce(${answerMs} ${operator === ':' ? '<=' : operator} ?, 0)`, params: [span] }
}

/** By its oldest mention; a day that is named is meant whole. */
function openedCondition(operator: Operator, value: string, now: number): Condition {
  const isAfterEnd = operator === '>' || operator === '<='
  const at = (isAfterEnd ? endOf(value, now) : timeOf(value, now)) ?? 0
  return { sql: `c.firstMentionId ${operator.startsWith('<') ? '<' : '>='} ?`, params: [firstIdAt(at)] }
}

/** Who has waited longer began to wait earlier. */
function waitingCondition(operator: Operator, moment: number): Condition {
  const turned = { ':': '<=', '=': '<=', '>=': '<=', '>': '<', '<=': '>=', '<': '>' }[operator]
  return { sql: `(c.queue = 'unanswered' AND c.clockStartedAt ${turned} ?)`, params: [moment] }
}

/** "Open" is what waits for us; one status alone is served by its index. */
function statusCondition(values: readonly string[]): Condition {
  const queues = values.map((value) => (value === 'open' ? 'unanswered' : value))
  return queues.length === 1
    ? { sql: 'c.queue = ?', params: queues }
    : { sql: `+c.queue IN (${places(queues)})`, params: queues }
}

function clockCondition(value: string, now: number): Condition {
  const running = "c.queue = 'unanswered' AND c.dueAt"
  switch (value) {
    case 'overdue':
      return { sql: `(${running} < ?)`, params: [now] }
    case 'soon':
      return { sql: `(${running} >= ? AND c.dueAt < ?)`, params: [now, now + soonMs] }
    case 'running':
      return { sql: `(${running} IS NOT NULL)`, params: [] }
    default:
      return { sql: `NOT (${running} IS NOT NULL)`, params: [] }
  }
}

/** The promised ones are few and found by their promises, whatever the number of cases. */
const promised =
  "c.id IN (SELECT p.caseId FROM promise p WHERE p.status = 'pending' AND p.caseId IS NOT NULL)"

function presenceCondition(value: string): Condition | null {
  if (value === 'promise') return { sql: promised, params: [] }
  return value === 'note'
    ? { sql: 'EXISTS (SELECT 1 FROM caseNote n WHERE n.caseId = c.id)', params: [] }
    : null
}

/** By the promise that is due next; days and weeks end by the clock of this computer. */
function promiseCondition(value: string, now: number): Condition {
  if (value === 'none') return { sql: `NOT (${promised})`, params: [] }
  if (value === 'overdue') return { sql: 'c.promiseDueAt < ?', params: [now] }
  const { dayEnd, weekEnd } = dueBounds(now, systemTimeZone())
  return {
    sql: '(c.promiseDueAt >= ? AND c.promiseDueAt < ?)',
    params: [now, value === 'today' ? dayEnd : weekEnd],
  }
}

function assigneeCondition(value: string): Condition {
  if (value.toLowerCase() === 'none') return { sql: 'c.assignee IS NULL', params: [] }
  return { sql: "c.assignee LIKE ? ESCAPE '\\'", params: [likeWithin(value)] }
}
