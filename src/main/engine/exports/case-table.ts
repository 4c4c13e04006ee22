import type { CaseRow } from '@shared/model/case'
import { momentCell, type Column } from './table'

/** A case as it stands, and the newest that was written in it. */
export const caseColumns: readonly Column<CaseRow>[] = [
  { name: 'case', value: ({ id }) => id },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'state', value: ({ queue }) => queue },
  { name: 'priority', value: ({ priority }) => priority },
  { name: 'assignee', value: ({ assignee }) => assignee },
  { name: 'tags', value: ({ tags }) => tags.join('; ') },
  { name: 'urgency', value: ({ urgency }) => urgency },
  { name: 'mentions', value: ({ mentionCount }) => mentionCount },
  { name: 'channels', value: ({ channelCount }) => channelCount },
  { name: 'due_at', value: ({ clock }) => momentCell(clock?.dueAt ?? null) },
  { name: 'answered_at', value: ({ answeredAt }) => momentCell(answeredAt) },
  { name: 'snoozed_until', value: ({ snoozedUntil }) => momentCell(snoozedUntil) },
  { name: 'promise_due_at', value: ({ promiseDueAt }) => momentCell(promiseDueAt) },
  { name: 'latest_at', value: ({ latest }) => momentCell(latest.publishedAt) },
  { name: 'platform', value: ({ latest }) => latest.platform },
  { name: 'source', value: ({ latest }) => latest.sourceName },
  { name: 'author', value: ({ latest }) => latest.authorName },
  { name: 'rating', value: ({ latest }) => latest.rating?.value ?? null },
  { name: 'rating_max', value: ({ latest }) => latest.rating?.max ?? null },
  { name: 'sentiment', value: ({ latest }) => latest.sentiment },
  { name: 'lang', value: ({ latest }) => latest.lang },
  { name: 'latest_excerpt', value: ({ latest }) => latest.excerpt },
]
