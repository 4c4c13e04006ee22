import { systemTimeZone } from '@shared/model/clock'
import { dueGroupOf } from '@shared/text/promises/due-bounds'
import type { IncomingMention, Sentiment } from '@shared/model/mention'
import type { Intent } from '@shared/model/triage'
import type { FieldQuery, Query, TextQuery } from '@shared/text/query/query'
import { offsetAt } from '@shared/text/hours/zone-offsets'
import { endOf, spanMs, timeOf } from '@shared/text/query/query-time'

/** The case that a mention stands in, as far as queries ask for it. */
export interface KnownCase {
  id: number
  queue: string
  isNew: boolean
  priority: string
  assignee: string | null
  tags: readonly string[]
  dueAt: number | null
  hasNote: boolean
  hasPromise: boolean
  promiseDueAt: number | null
  recovery: string | null
  openedAt: number
  firstAnsweredAt: number | null
  /** How long its first answer took; null where that is not known. */
  answerMs: number | null
  waitingSince: number | null
}

/** The client's clocks, with a summer time and no full hour. */
export const zone = 'Australia/Lord_Howe'

/** A stored mention as the naive filter sees it: all in memory, nothing indexed. */
export interface KnownMention extends IncomingMention {
  id: number
  publishedAt: number
  platform: string
  sourceName: string
  subjects: readonly { name: string; kind: string }[]
  textLang: string | null
  sentiment: Sentiment
  complaint: boolean
  intent: Intent
  topics: readonly string[]
  urgency: number
  stars: number | null
  isRead: boolean
  isAnswered: boolean
  isEdited: boolean
  case: KnownCase | null
}

/** Whether a query means this mention, said as plainly as can be: the measure for what the SQL finds. */
export function means(query: Query, mention: KnownMention, now: number): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'not':
      return !means(query.part, mention, now)
    case 'and':
      return query.parts.every((part) => means(part, mention, now))
    case 'or':
      return query.parts.some((part) => means(part, mention, now))
    case 'text':
      return hasWords(query, mention)
    case 'field':
      return hasField(query, mention, now)
  }
}

const tokensOf = (text: string | null) =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function hasWords({ text, isExact }: TextQuery, { title, text: body, author }: KnownMention): boolean {
  const wanted = tokensOf(text)
  if (wanted.length === 0) return body.includes(text) || (title ?? '').includes(text)
  const isPrefix = !isExact && [...text].length > 1
  return [title, body, author?.name ?? null].map(tokensOf).some((tokens) =>
    tokens.some((_, start) =>
      wanted.every((word, index) => {
        const found = tokens[start + index] ?? ''
        return isPrefix && index === wanted.length - 1 ? found.startsWith(word) : found === word
      }),
    ),
  )
}

function hasField({ field, operator, values }: FieldQuery, mention: KnownMention, now: number): boolean {
  const [first = ''] = values
  switch (field) {
    case 'since':
      return mention.publishedAt >= (timeOf(first, now) ?? 0)
    case 'until':
      return mention.publishedAt < (endOf(first, now) ?? 0)
    case 'opened': {
      if (mention.case === null) return false
      const isAfterEnd = operator === '>' || operator === '<='
      const at = (isAfterEnd ? endOf(first, now) : timeOf(first, now)) ?? 0
      return operator.startsWith('<') ? mention.case.openedAt < at : mention.case.openedAt >= at
    }
    case 'age': {
      const moment = now - (spanMs(first) ?? 0)
      return operator.startsWith('>') ? mention.publishedAt < moment : mention.publishedAt >= moment
    }
    default:
      return values.some((value) => hasValue(field, operator, value, mention, now))
  }
}

type PlainField = Exclude<FieldQuery['field'], 'since' | 'until' | 'age' | 'opened'>

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function comparesSpan(ms: number | null, operator: string, span: number): boolean {
  return (
    ms !== null && ({ '<': ms < span, '<=': ms <= span, '>': ms > span, '>=': ms >= span }[operator] ?? false)
  )
}

function hasValue(
  field: PlainField,
  operator: string,
  value: string,
  mention: KnownMention,
  now: number,
): boolean {
  const low = value.toLowerCase()
  const held = mention.case
  switch (field) {
    case 'is':
      return (
        {
          ...{ unread: !mention.isRead, read: mention.isRead, own: isOwn(mention), edited: mention.isEdited },
          new: held?.isNew === true && held.queue === 'unanswered',
        }[low] ?? false
      )
    case 'status':
      return held !== null && held.queue === (low === 'open' ? 'unanswered' : low)
    case 'clock':
      return held !== null && clockOf(held, now).includes(low)
    case 'promise':
      return held === null ? false : promiseOf(held, now).includes(low)
    case 'recovered':
      return held?.recovery === (low === 'yes' ? 'recovered' : 'not-recovered')
    case 'assignee':
      return held !== null && (low === 'none' ? held.assignee === null : includes(held.assignee, low))
    case 'tag':
      return held?.tags.some((tag) => tag.toLowerCase() === low) ?? false
    case 'priority':
      return held?.priority === low
    case 'case':
      return held?.id === Number(value)
    case 'answeredin':
      if (low === 'never') return held !== null && held.firstAnsweredAt === null
      return comparesSpan(held?.answerMs ?? null, operator === ':' ? '<=' : operator, spanMs(value) ?? 0)
    case 'waiting': {
      const since = held?.waitingSince ?? null
      return comparesSpan(
        since === null ? null : now - since,
        operator === ':' ? '>=' : operator,
        spanMs(value) ?? 0,
      )
    }
    case 'weekday':
      return weekdays[new Date(mention.publishedAt + offsetAt(zone, mention.publishedAt)).getUTCDay()] === low
    case 'hour': {
      const isTimed = mention.publishedPrecision === 'second' || mention.publishedPrecision === 'minute'
      return (
        isTimed &&
        new Date(mention.publishedAt + offsetAt(zone, mention.publishedAt)).getUTCHours() === Number(low)
      )
    }
    case 'answered':
      return mention.isAnswered === (low === 'yes')
    case 'has':
      return hasPart(low, mention)
    case 'sentiment':
      return mention.sentiment === low
    case 'complaint':
      return mention.complaint === (low === 'yes')
    case 'intent':
      return mention.intent === low
    case 'topic':
      return mention.topics.includes(low)
    case 'urgency':
      return compares(mention.urgency, operator, Number(value.replace(',', '.')))
    case 'lang':
      return mention.textLang === low
    case 'kind':
      return mention.kind === low
    case 'platform':
      return mention.platform === low
    case 'source':
      return mention.platform === low || mention.sourceName.toLowerCase().startsWith(low)
    case 'subject':
      return mention.subjects.some(({ name }) => name.toLowerCase() === low)
    case 'about':
      return mention.subjects.some(({ kind }) => kind === low)
    case 'person':
    case 'author':
      return (mention.author?.name ?? '').toLowerCase().includes(low)
    case 'rating':
      return mention.stars !== null && compares(mention.stars, operator, Number(value.replace(',', '.')))
    case 'id':
      return mention.id === Number(value)
  }
}

function clockOf({ queue, dueAt }: KnownCase, now: number): string[] {
  if (queue !== 'unanswered' || dueAt === null) return ['none']
  if (dueAt < now) return ['running', 'overdue']
  return dueAt < now + 30 * 60_000 ? ['running', 'soon'] : ['running']
}

function promiseOf({ hasPromise, promiseDueAt }: KnownCase, now: number): string[] {
  if (!hasPromise) return ['none']
  if (promiseDueAt === null) return []
  const group = dueGroupOf(promiseDueAt, now, systemTimeZone())
  return group === 'today' ? ['today', 'week'] : [group]
}

const includes = (text: string | null, part: string) => (text ?? '').toLowerCase().includes(part)
const isOwn = ({ author }: KnownMention) => author?.isOwner === true

function hasPart(part: string, mention: KnownMention): boolean {
  const { url, title, thread, stars, isAnswered } = mention
  const has: Record<string, boolean> = {
    ...{ rating: stars !== null, reply: isAnswered, link: url !== null, title: title !== null },
    thread: thread.rootId !== null || thread.parentId !== null,
    case: mention.case !== null,
    note: mention.case?.hasNote ?? false,
    promise: mention.case?.hasPromise ?? false,
  }
  return has[part] ?? false
}

function compares(stars: number, operator: string, value: number): boolean {
  switch (operator) {
    case '<':
      return stars < value
    case '<=':
      return stars <= value
    case '>':
      return stars > value
    case '>=':
      return stars >= value
    default:
      return stars >= value - 0.5 && stars < value + 0.5
  }
}
