import type { FieldQuery } from '@shared/text/query/query'
import { weekdays } from '@shared/text/query/fields'
import { endOf, spanMs, timeOf } from '@shared/text/query/query-time'
import { anyOf, likeText, likeWithin, oneOf, places, within, type Condition } from './condition'
import { caseCondition } from './case-condition'
import { firstIdAt, idParameter } from './mention-id'

/**
 * One condition on a field. `lead` is the leading table's key where the condition stands alone in the conjunction, so
 * that an index may serve it; else null.
 */
export function fieldCondition(query: FieldQuery, now: number, lead: string | null): Condition {
  const { field, operator, values } = query
  const ofCase = caseCondition(query, now)
  if (ofCase) return inCase(ofCase)
  const [first = ''] = values
  const mayLead = lead !== null
  // A bound in time is set on the leading table, so that reading stops there instead of passing over all beyond it.
  const id = lead ?? 'm.id'
  switch (field) {
    case 'is':
      return anyOf(values.map((value) => ({ sql: stateSql[value] ?? '0', params: [] })))
    case 'answered':
      return anyOf(values.map((value) => ({ sql: `m.isAnswered = ${value === 'yes' ? 1 : 0}`, params: [] })))
    case 'has':
      return anyOf(values.map((value) => ({ sql: presenceSql[value] ?? '0', params: [] })))
    case 'sentiment':
      return oneOf('m.sentiment', values, mayLead)
    case 'complaint':
      return anyOf(values.map((value) => ({ sql: `m.complaint = ${value === 'yes' ? 1 : 0}`, params: [] })))
    case 'intent':
      return oneOf('m.intent', values, mayLead)
    case 'topic':
      return anyOf(values.map(topicCondition))
    case 'urgency':
      return anyOf(values.map((value) => urgencyCondition(operator, Number(value.replace(',', '.')))))
    case 'lang':
      return oneOf(
        'm.textLang',
        values.map((value) => value.toLowerCase()),
        mayLead,
      )
    case 'kind':
      return oneOf('m.kind', values, mayLead)
    case 'platform':
      return within('m.sourceId', `SELECT id FROM source WHERE platform IN (${places(values)})`, values)
    case 'source':
      return anyOf(values.map(sourceCondition))
    case 'subject':
      return anyOf(values.map(subjectCondition))
    case 'about':
      // Tested in its turn: as a set of its own it came before all that is asked with it, however few that leaves.
      return {
        sql: `EXISTS (SELECT 1 FROM mentionSubject y JOIN subject j ON j.id = y.subjectId
              WHERE y.mentionId = m.id AND j.kind IN (${places(values)}))`,
        params: values,
      }
    case 'person':
    case 'author':
      return anyOf(
        values.map((value) => ({ sql: "m.authorName LIKE ? ESCAPE '\\'", params: [likeWithin(value)] })),
      )
    case 'rating':
      return anyOf(values.map((value) => ratingCondition(operator, Number(value.replace(',', '.')))))
    case 'weekday':
      return localCondition(
        `(${localAt} / 86400000 + 3) % 7`,
        values.map((value) => weekdays.findIndex((day) => day === value)),
      )
    case 'hour':
      return localCondition(
        `CASE WHEN m.publishedPrecision IN ('second', 'minute') THEN ${localAt} / 3600000 % 24 END`,
        values.map(Number),
      )
    case 'since':
      return { sql: `${id} >= ${idParameter}`, params: [firstIdAt(timeOf(first, now) ?? 0)] }
    case 'until':
      return { sql: `${id} < ${idParameter}`, params: [firstIdAt(endOf(first, now) ?? now)] }
    case 'age':
      return ageCondition(id, operator, now - (spanMs(first) ?? 0))
    case 'id':
      return { sql: `m.id IN (${places(values)})`, params: values.map(Number) }
    case 'status':
    case 'clock':
    case 'promise':
    case 'recovered':
    case 'assignee':
    case 'tag':
    case 'priority':
    case 'case':
    case 'opened':
    case 'answeredin':
    case 'waiting':
      throw new Error(`${field} is a field of cases`)
  }
}

/** What is asked of a case, as a condition on a mention: its case is such a one. */
function inCase({ sql, params }: Condition): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM caseMention k JOIN caseFile c ON c.id = k.caseId WHERE k.mentionId = m.id AND ${sql})`,
    params,
  }
}

/** What the client's clocks showed when a mention was published, as if it were UTC. */
const localAt =
  '(m.publishedAt + (SELECT offsetMs FROM localTime WHERE fromAt <= m.publishedAt ORDER BY fromAt DESC LIMIT 1))'

function localCondition(sql: string, values: number[]): Condition {
  return { sql: `coalesce(${sql} IN (${places(values)}), 0)`, params: values }
}

const stateSql: Record<string, string> = {
  unread: 'm.readAt IS NULL',
  read: 'm.readAt IS NOT NULL',
  own: 'm.isOwner = 1',
  edited: 'm.revision > 1',
  copy: 'EXISTS (SELECT 1 FROM mentionCopy d WHERE d.mentionId = m.id)',
  new: "EXISTS (SELECT 1 FROM caseMention k JOIN caseFile c ON c.id = k.caseId WHERE k.mentionId = m.id AND c.isNew = 1 AND c.queue = 'unanswered')",
}

const presenceSql: Record<string, string> = {
  rating: 'm.stars IS NOT NULL',
  reply: 'm.isAnswered = 1',
  link: 'm.url IS NOT NULL',
  title: 'm.title IS NOT NULL',
  thread: '(m.threadRoot IS NOT NULL OR m.threadParent IS NOT NULL)',
  case: 'EXISTS (SELECT 1 FROM caseMention k WHERE k.mentionId = m.id)',
  note: 'EXISTS (SELECT 1 FROM caseMention k JOIN caseNote n ON n.caseId = k.caseId WHERE k.mentionId = m.id)',
  promise:
    "EXISTS (SELECT 1 FROM caseMention k JOIN promise p ON p.caseId = k.caseId WHERE k.mentionId = m.id AND p.status = 'pending')",
}

/** A source is named by its platform or by its own name, which may be cut short. */
function sourceCondition(value: string): Condition {
  return within('m.sourceId', "SELECT id FROM source WHERE platform = ? OR name LIKE ? ESCAPE '\\'", [
    value.toLowerCase(),
    `${likeText(value)}%`,
  ])
}

function subjectCondition(value: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM mentionSubject y
          WHERE y.mentionId = m.id AND y.subjectId = (SELECT id FROM subject WHERE name = ? COLLATE NOCASE))`,
    params: [value],
  }
}

function topicCondition(value: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM mentionTopic z
          WHERE z.mentionId = m.id AND z.topicId = (SELECT id FROM topic WHERE name = ? COLLATE NOCASE))`,
    params: [value],
  }
}

/** What is urgent at all has an index; a bound below which nothing lies says that it may be used. */
function urgencyCondition(operator: string, points: number): Condition {
  const isAbove = operator.startsWith('>') && points > 0
  const compared = `m.urgency ${operator === ':' ? '=' : operator} ?`
  return { sql: isAbove ? `(m.urgency > 0 AND ${compared})` : compared, params: [points] }
}

function ratingCondition(operator: string, stars: number): Condition {
  if (operator !== ':') return { sql: `m.stars ${operator} ?`, params: [stars] }
  return { sql: 'm.stars >= ? AND m.stars < ?', params: [stars - 0.5, stars + 0.5] }
}

/** An age above 24 h is a moment before then. */
function ageCondition(id: string, operator: string, moment: number): Condition {
  const isOlder = operator.startsWith('>')
  return { sql: `${id} ${isOlder ? '<' : '>='} ${idParameter}`, params: [firstIdAt(moment)] }
}
