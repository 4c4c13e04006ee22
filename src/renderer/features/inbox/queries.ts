import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { MentionFacets } from '@shared/contract/mentions'
import type { MentionRow } from '@shared/model/mention-view'
import { call, callShell } from '../../api'
import { inboxViews } from './views'

export const inboxQueries = {
  outline: (client: string, query: string) =>
    queryOptions({
      queryKey: ['mention', client, 'outline', query],
      queryFn: () => call('mention.outline', { client, query }),
    }),
  /** `from` is the page's first id by the outline; null is the newest page, which can be asked for before the outline is there. */
  page: (client: string, query: string, from: number | null) =>
    queryOptions({
      queryKey: ['mention', client, 'page', query, from],
      queryFn: () => call('mention.page', { client, query, from }),
    }),
  one: (client: string, id: number) =>
    queryOptions({
      queryKey: ['mention', client, 'one', id],
      queryFn: () => call('mention.get', { client, id }),
    }),
  facets: (client: string) =>
    queryOptions({
      queryKey: ['mention', client, 'facets'],
      queryFn: () =>
        call('mention.facets', {
          client,
          queries: Object.fromEntries(inboxViews.map(({ name, query }) => [name, query])),
        }),
    }),
}

/** Marks as read or unread; the rows on the screen change at once, as the write can hardly fail. */
export function useMarkRead(client: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (input: { ids: number[]; isRead: boolean }) => call('mention.mark', { client, ...input }),
    onMutate: ({ ids, isRead }) => {
      cache.setQueriesData<MentionRow[]>({ queryKey: ['mention', client, 'page'] }, (rows) =>
        rows?.map((row) => (ids.includes(row.id) ? { ...row, isRead } : row)),
      )
      cache.setQueriesData<MentionFacets>(
        { queryKey: ['mention', client, 'facets'] },
        (facets) => facets && { ...facets, unread: facets.unread + (isRead ? -ids.length : ids.length) },
      )
    },
  })
}

export function useOpenOriginal(client: string) {
  return useMutation({ mutationFn: (id: number) => callShell('shell.openOriginal', { client, id }) })
}

/** How full the outbox is; it changes with every reply. */
export function outboxQuery(client: string) {
  return queryOptions({
    queryKey: ['reply', client, 'outbox'],
    queryFn: () => call('outbox.get', { client }),
  })
}
