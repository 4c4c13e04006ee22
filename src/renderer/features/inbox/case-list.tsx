import { useQueries, useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { casesPerPage, type CaseOutline } from '@shared/contract/cases'
import type { CaseOrder, CaseRow } from '@shared/model/case'
import { useCommand } from '../../commands/command-registry'
import { CaseLine } from './case-line'
import { caseQueries } from './case-queries'
import { RowSkeleton } from './mention-line'
import { RowList } from './row-list'
import { useMarkFirstRows, useOpenActive } from './use-open-active'
import { useRowList } from './use-row-list'
import { isSelecting, type Selection } from './use-selection'

interface CaseListProps {
  client: string
  query: string
  order: CaseOrder
  outline: CaseOutline
  selection: Selection
  openId: number | undefined
  onOpen: (id: number) => void
  onEnter: () => void
}

/** Cases in the order of their clocks, of urgency or of time. */
export function CaseList({
  client,
  query,
  order,
  outline,
  selection,
  openId,
  onOpen,
  onEnter,
}: CaseListProps) {
  const t = useTranslations('cases')
  const list = useRowList(outline.total)
  const rowAt = useCaseRows(client, query, order, outline, [list.rows.first, list.rows.last, list.active])
  const activeRow = rowAt(list.active)
  useOpenActive(activeRow?.id, openId, onOpen)
  useMarkFirstRows(activeRow !== undefined)
  useSelectionCommands(selection, list, rowAt)
  const open = (index: number) => {
    const row = rowAt(index)
    if (row) onOpen(row.id)
  }
  const isChecked = (index: number) => {
    const row = rowAt(index)
    return selection.isAll || (row !== undefined && selection.ids.has(row.id))
  }
  const isTicking = isSelecting(selection)
  return (
    <RowList
      label={t('listLabel')}
      list={list}
      isUnread={(index) => rowAt(index)?.isNew === true}
      isChecked={isChecked}
      onOpen={open}
      onEnter={onEnter}
    >
      {(index) => {
        const row = rowAt(index)
        return row ? <Line row={row} isChecked={isTicking ? isChecked(index) : null} /> : <RowSkeleton />
      }}
    </RowList>
  )
}

const Line = memo(CaseLine)

function useSelectionCommands(
  selection: Selection,
  list: ReturnType<typeof useRowList>,
  rowAt: (index: number) => CaseRow | undefined,
): void {
  const extend = (step: number) => {
    const from = rowAt(list.active)
    const to = rowAt(list.move(step))
    selection.add([from, to].flatMap((row) => row?.id ?? []))
  }
  useCommand('select', () => {
    const row = rowAt(list.active)
    if (row) selection.toggle(row.id)
  })
  useCommand('select-next', () => extend(1))
  useCommand('select-previous', () => extend(-1))
  useCommand('select-all', () => selection.selectAll())
}

/** Loads the pages that the given rows are on, and gives any row of them. */
function useCaseRows(
  client: string,
  query: string,
  order: CaseOrder,
  { anchors }: CaseOutline,
  [first = 0, last = 0, active = 0]: readonly number[],
): (index: number) => CaseRow | undefined {
  const cache = useQueryClient()
  const pageOf = (index: number) => Math.floor(index / casesPerPage)
  const pages = new Set([pageOf(active)])
  for (let page = pageOf(first); page <= pageOf(last); page++) pages.add(page)
  const wanted = [...pages].flatMap((page) => (anchors[page] ? [anchors[page]] : []))
  useQueries({ queries: wanted.map((anchor) => caseQueries.page(client, query, order, anchor)) })
  return (index) => {
    const anchor = anchors[pageOf(index)]
    if (anchor === undefined) return undefined
    const { queryKey } = caseQueries.page(client, query, order, anchor)
    return cache.getQueryData<CaseRow[]>(queryKey)?.[index % casesPerPage]
  }
}
