import { useEffect, type ReactNode } from 'react'
import { useCommand } from '../../commands/command-registry'
import { keepFocus } from '../../parts/focus-kept'
import styles from './inbox.module.css'
import type { RowListState } from './use-row-list'

interface RowListProps {
  label: string
  list: RowListState
  /** What a row shows; the true shape of one that is still on its way. */
  children: (index: number) => ReactNode
  isUnread: (index: number) => boolean
  /** Rows that an act on many is about; null where the list has none. */
  isChecked?: (index: number) => boolean
  onOpen: (index: number) => void
  onEnter: () => void
}

/**
 * A list of any length: only the rows on the screen exist. One tab stop; the active row is told by aria-activedescendant,
 * so that focus never moves.
 */
export function RowList({ label, list, children, isUnread, isChecked, onOpen, onEnter }: RowListProps) {
  const { scroller, rows, total, active, setActive, move } = list
  useEffect(keepFocus, [])
  useCommand('next', () => move(1))
  useCommand('previous', () => move(-1))
  useCommand('open', () => {
    onOpen(active)
    onEnter()
  })
  const steps: Record<string, number> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: rows.screenful, PageUp: -rows.screenful },
    ...{ Home: -total, End: total },
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={isChecked ? true : undefined}
      aria-activedescendant={`row-${active}`}
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
        {indexesOf(rows.first, rows.last).map((index) => (
          <div
            key={index}
            id={`row-${index}`}
            className={styles.row}
            role="option"
            aria-selected={index === active || isChecked?.(index) === true}
            aria-setsize={total}
            aria-posinset={index + 1}
            data-active={index === active || undefined}
            data-unread={isUnread(index) || undefined}
            data-checked={isChecked?.(index) || undefined}
            style={{ transform: `translateY(${rows.startOf(index)}px)` }}
            onClick={() => {
              setActive(index)
              onOpen(index)
              onEnter()
            }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

function indexesOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
}
