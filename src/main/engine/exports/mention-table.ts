import type { MentionDetail } from '@shared/model/mention-view'
import { momentCell, type Column } from './table'

/** The columns of a table of mentions, the same in every tabular form. */
export const mentionColumns: readonly Column<MentionDetail>[] = [
  { name: 'id', value: ({ id }) => String(id) },
  { name: 'external_id', value: ({ externalId }) => externalId },
  { name: 'published_at', value: ({ publishedAt }) => momentCell(publishedAt) },
  { name: 'platform', value: ({ platform }) => platform },
  { name: 'source', value: ({ sourceName }) => sourceName },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'author', value: ({ authorName }) => authorName },
  { name: 'rating', value: ({ rating }) => rating?.value ?? null },
  { name: 'rating_max', value: ({ rating }) => rating?.max ?? null },
  { name: 'sentiment', value: ({ sentiment }) => sentiment },
  { name: 'lang', value: ({ lang }) => lang },
  { name: 'title', value: ({ title }) => title },
  { name: 'text', value: ({ text }) => text },
  { name: 'url', value: ({ url }) => url },
  { name: 'owner_reply', value: ({ ownerReply }) => ownerReply?.text ?? null },
  {
    name: 'owner_replied_at',
    value: ({ ownerReply }) => momentCell(ownerReply?.publishedAt ?? null),
  },
]
