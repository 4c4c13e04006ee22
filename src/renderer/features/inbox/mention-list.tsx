import { useQueries, useQueryClient } from '@tanstack/react-query'
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { rowsPerPage, type MentionOutline } from '@shared/contract/mentions'
import type { MentionRow } from '@shared/model/mention-view'
import { useCommand } from '../../commands/command-registry'
import { keepFocus } from '../../parts/focus-kept'
import { useRowWindow } from '../../ui/use-row-window'
import styles from './inbox.module.css'
import { MentionLine, MentionSkeleton } from './mention-line'
import { inboxQueries } from './queries'

interface MentionListProps {
  client: string
  query: string
  outline: MentionOutline
  openId: number | undefined
  onOpen: (id: number) => void
  onEnter: () => void
}

const rowHeight = 56

/**
 * A list of any length: only the rows on the screen exist, and each page of rows is one seek away in the store. One tab
 * stop; the active row is told by aria-activedescendant, so that focus never moves.
 */
export function MentionList({ client, query, outline, openId, onOpen, onEnter }: MentionListProps) {
  const t = useTranslations('inbox')
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const rows = useRowWindow(scroller, outline.total, rowHeight)
  const rowAt = useRows(client, query, outline, rows.first, rows.last, active)
  const activeRow = rowAt(active)
  useOpenActive(activeRow, openId, onOpen)
  useEffect(keepFocus, [])
  useMarkFirstRows(activeRow !== undefined)
  const move = (step: number) => {
    const next = Math.max(0, Math.min(outline.total - 1, active + step))
    setActive(next)
    scroller.current?.scrollTo({ top: rows.topFor(next) })
  }
  useCommand('next', () => move(1))
  useCommand('previous', () => move(-1))
  useCommand('open', () => {
    if (activeRow) onOpen(activeRow.id)
    onEnter()
  })
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: rows.screenful,
    PageUp: -rows.screenful,
    Home: -outline.total,
    End: outline.total,
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('listLabel')}
      aria-activedescendant={`mention-${active}`}
      data-keys="list"
      data-region
      data-home
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        move(step)
      }}
    >
      <div className={styles.rows} role="presentation" style={{ height: rows.height }}>
        {indexesOf(rows.first, rows.last).map((index) => {
          const row = rowAt(index)
          const isActive = index === active
          return (
            <div
              key={index}
              id={`mention-${index}`}
              className={styles.row}
              role="option"
              aria-selected={isActive}
              aria-setsize={outline.total}
              aria-posinset={index + 1}
              data-unread={row && !row.isRead ? true : undefined}
              style={{ transform: `translateY(${rows.startOf(index)}px)` }}
              onClick={() => {
                setActive(index)
                if (row) onOpen(row.id)
                onEnter()
              }}
            >
              {row ? <Line row={row} /> : <MentionSkeleton />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Scrolling moves lines; only what they say makes them anew. */
const Line = memo(MentionLine)

function indexesOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
}

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

/** The detail follows the active row; an address that names another mention stays as it is until the row moves. */
function useOpenActive(
  row: MentionRow | undefined,
  openId: number | undefined,
  onOpen: (id: number) => void,
): void {
  const latest = useRef({ openId, onOpen })
  useEffect(() => {
    latest.current = { openId, onOpen }
  })
  const id = row?.id
  const isAnyOpen = openId !== undefined
  useEffect(() => {
    if (id !== undefined && id !== latest.current.openId) latest.current.onOpen(id)
  }, [id, isAnyOpen])
}

/** Tells the bench when a start has come to its first rows. */
function useMarkFirstRows(isFilled: boolean): void {
  useEffect(() => {
    if (isFilled && performance.getEntriesByName('first-rows').length === 0) performance.mark('first-rows')
  }, [isFilled])
}
