import { useQueries, useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { rowsPerPage, type MentionOutline } from '@shared/contract/mentions'
import type { MentionRow } from '@shared/model/mention-view'
import { MentionLine, RowSkeleton } from './mention-line'
import { inboxQueries } from './queries'
import { RowList } from './row-list'
import { useMarkFirstRows, useOpenActive } from './use-open-active'
import { useRowList } from './use-row-list'

interface MentionListProps {
  client: string
  query: string
  outline: MentionOutline
  openId: number | undefined
  onOpen: (id: number) => void
  onEnter: () => void
}

/** Mentions, the newest first; each page of rows is one seek away in the store. */
export function MentionList({ client, query, outline, openId, onOpen, onEnter }: MentionListProps) {
  const t = useTranslations('inbox')
  const list = useRowList(outline.total)
  const rowAt = useRows(client, query, outline, list.rows.first, list.rows.last, list.active)
  const activeRow = rowAt(list.active)
  useOpenActive(activeRow?.id, openId, onOpen)
  useMarkFirstRows(activeRow !== undefined)
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen(row.id)
  }
  return (
    <RowList
      label={t('listLabel')}
      list={list}
      isUnread={(index) => rowAt(index)?.isRead === false}
      onOpen={open}
      onEnter={onEnter}
    >
      {(index) => {
        const row = rowAt(index)
        return row ? <Line row={row} /> : <RowSkeleton />
      }}
    </RowList>
  )
}

/** Scrolling moves lines; only what they say makes them anew. */
const Line = memo(MentionLine)

/** Loads the pages that the screen and the active row touch, and gives any row of them. */
function useRows(
  client: string,
  query: string,
  { anchors }: MentionOutline,
  first: number,
  last: number,
  active: number,
): (index: number) => MentionRow | undefined {
  const cache = useQueryClient()
  const pageOf = (index: number) => Math.floor(index / rowsPerPage)
  const pages = new Set([pageOf(active)])
  for (let page = pageOf(first); page <= pageOf(last); page++) pages.add(page)
  const wanted = [...pages].map((page) => anchors[page]).filter((anchor) => anchor !== undefined)
  useQueries({ queries: wanted.map((anchor) => inboxQueries.page(client, query, anchor)) })
  return (index) => {
    const anchor = anchors[pageOf(index)]
    if (anchor === undefined) return undefined
    return cache.getQueryData<MentionRow[]>(inboxQueries.page(client, query, anchor).queryKey)?.[
      index % rowsPerPage
    ]
  }
}
